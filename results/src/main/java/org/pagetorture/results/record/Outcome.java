// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/// A result of one sample: as annotated (no count), or as seen in a fork.
///
/// The default outcome of a variant has the id `""`.
public record Outcome(
    String id,
    @JsonProperty(required = true) Expect expect,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) long count,
    String desc) {

  public Outcome {
    requireNonNull(expect, "no grade");
    if (count < 0) {
      throw new IllegalArgumentException("count is " + count);
    }
  }

  /// How JCStress grades it.
  public enum Expect {
    ACCEPTABLE,
    ACCEPTABLE_INTERESTING,
    FORBIDDEN,
    UNKNOWN
  }
}
