// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.stats.Frequency;

/// A variant of which two runs, or their checkers, say different things.
///
/// @param by who says so
/// @param why what is said of the later one, or of the change, in words
public record VerdictChange(
    @JsonIgnore Variant variant, By by, State from, State to, Direction direction, String why) {
  /// Whose verdict it is.
  public enum By {
    stress,
    checker
  }

  /// Which way it went.
  public enum Direction {
    worse,
    /// Another word, and neither is the worse one.
    other,
    better,
    /// The samples are too few to tell the change from chance.
    open
  }

  /// What one run says.
  ///
  /// @param hazard how often the hazard was seen; `null` of the checker
  /// @param figure the same for people
  public record State(String word, @Nullable Frequency hazard, String figure) {
    @Override
    public String toString() {
      return figure.isEmpty() ? word : word + " " + figure;
    }
  }

  public String name() {
    return variant.name();
  }
}
