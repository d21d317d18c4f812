// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/// How a session ended: the last line it writes.
public record End(String ended, Reason reason, List<Left> left) implements Line {
  public End {
    requireNonNull(reason, "no reason");
  }

  /// Why it ended.
  public enum Reason {
    done,
    budget,
    interrupted
  }

  /// What the plan requires of a variant and the run did not get to, in words.
  public record Left(String name, String missing) {}

  @JsonIgnore
  public boolean isComplete() {
    return reason != Reason.interrupted && left.isEmpty();
  }
}
