// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/// What the times of two configurations say about each other.
///
/// @param ratio the first one's median to the second one's
/// @param p that of the Mann-Whitney test on the forks' values
/// @param among how many comparisons it is one of
/// @param corrected the same after Holm, for all of those
/// @param superiority the probability that a fork of the first has the larger value
/// @param delta Cliff's delta, from -1 to 1
/// @param forks how many forks a side any difference would take among so many; 0 when there are as
///     many
public record Comparison(
    Estimate ratio,
    double p,
    int among,
    double corrected,
    double superiority,
    double delta,
    Word word,
    int forks) {
  /// Below this a corrected p shows a difference.
  public static final double ALPHA = 0.05;

  /// The verdict, of the first about the second.
  public enum Word {
    FASTER("faster"),
    SLOWER("slower"),
    /// Where the ranks say one thing and the medians another.
    DIFFERS("differs"),
    SAME("no difference shown");

    private final String text;

    Word(String text) {
      this.text = text;
    }

    @Override
    @JsonValue
    public String toString() {
      return text;
    }
  }

  static Comparison of(Estimate ratio, MannWhitney test, int among, double corrected, int forks) {
    return new Comparison(
        ratio,
        test.p(),
        among,
        corrected,
        test.superiority(),
        test.delta(),
        word(ratio, test, corrected),
        forks);
  }

  /// The one that has too few forks for any difference, of all such the one that needs most.
  public static Optional<Comparison> weakest(Stream<Comparison> comparisons) {
    return comparisons.filter(c -> c.forks() > 0).max(comparingInt(Comparison::forks));
  }

  /// That there are too few forks for any difference, of one that is [#weakest].
  public String tooFew() {
    return "too few forks for a difference among %s; %d of each could show one (-f %2$d)"
        .formatted(Figures.of(among, "comparison"), forks);
  }

  private static Word word(Estimate ratio, MannWhitney test, double corrected) {
    if (corrected >= ALPHA) {
      return Word.SAME;
    }
    double more = Math.signum(ratio.value() - 1);
    if (more == 0 || more != Math.signum(test.delta())) {
      return Word.DIFFERS;
    }
    return more < 0 ? Word.FASTER : Word.SLOWER;
  }
}
