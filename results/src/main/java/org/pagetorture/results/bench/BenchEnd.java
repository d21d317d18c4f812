// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.bench;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.pagetorture.results.record.End;

/// How a session ended: the last line it writes.
public record BenchEnd(String ended, End.Reason reason, List<Left> left) implements BenchLine {
  public BenchEnd {
    requireNonNull(reason, "no reason");
  }

  /// What the plan has of a configuration and the run did not get to, in words.
  public record Left(String id, String missing) {}

  @JsonIgnore
  public boolean isComplete() {
    return reason != End.Reason.interrupted && left.isEmpty();
  }
}
