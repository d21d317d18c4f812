// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A line of `weak.jsonl`: what one forked VM with weakened classes has shown.
///
/// @param change the site and its form, `id=form`
/// @param name the test
/// @param seen in how many of the samples the outcome was forbidden
public record Weak(
    @JsonProperty(required = true) String change,
    @JsonProperty(required = true) String name,
    String modes,
    String status,
    long seen,
    long samples,
    long wallMs) {
  /// The name of the file in a run's directory.
  public static final String FILE = "weak.jsonl";
}
