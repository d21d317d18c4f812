// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.pagetorture.results.stats.Delay;

/// How much of what was measured counts.
///
/// @param forks how many forks count
/// @param failed how many failed
/// @param empty how many do not count because no iteration of theirs is valid
/// @param iterations of the forks that did not fail, `delayed` of them left out, and `unknown` of
///     them kept because nobody knows
public record Tally(int forks, int failed, int empty, long iterations, long delayed, long unknown) {
  static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

  static Tally of(List<Iterations> forks) {
    return forks.stream().map(Tally::of).reduce(NONE, Tally::plus);
  }

  private static Tally of(Iterations fork) {
    if (fork.fork().isFailure()) {
      return new Tally(0, 1, 0, 0, 0, 0);
    }
    boolean counts = fork.value("").isPresent();
    return new Tally(
        counts ? 1 : 0,
        0,
        counts ? 0 : 1,
        fork.size(),
        fork.count(Delay.DELAYED),
        fork.count(Delay.UNKNOWN));
  }

  Tally plus(Tally other) {
    return new Tally(
        forks + other.forks,
        failed + other.failed,
        empty + other.empty,
        iterations + other.iterations,
        delayed + other.delayed,
        unknown + other.unknown);
  }

  /// All forks that ended, one way or another.
  @JsonIgnore
  public int ended() {
    return forks + failed + empty;
  }
}
