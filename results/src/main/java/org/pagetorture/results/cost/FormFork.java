// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.pagetorture.results.bench.BenchFork;

/// A line of `cost.jsonl`: what one forked process measured of a strategy in one of its forms.
///
/// @param strategy its simple name
/// @param changes what is weaker in the cheapest form, `id=form,id=form`
/// @param benchmark `GupBench.pinUnpin`
public record FormFork(
    @JsonProperty(required = true) String strategy,
    @JsonProperty(required = true) String changes,
    @JsonProperty(required = true) String benchmark,
    @JsonProperty(required = true) Form form,
    @JsonProperty(required = true) BenchFork fork) {
  /// The name of the file in a run's directory.
  public static final String FILE = "cost.jsonl";

  /// Which classes it ran.
  public enum Form {
    own,
    cheapest
  }
}
