// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import static org.pagetorture.results.stats.Frequency.CONFIDENCE;

import org.pagetorture.results.stats.Figures;
import org.pagetorture.results.stats.Frequency;

/// Whether what one run saw and another did not can be chance.
///
/// Were samples independent, the one's rate beyond the other's bound would settle it. They are not:
/// forks of one run and configuration were seen to differ in a rate by a factor of 42 in recorded
/// runs, and of 90 in another. So the rate has to lie that far beyond.
record Chance(Frequency seen, Frequency missed) {
  private static final double APART = 100;

  private double low() {
    return seen.interval(CONFIDENCE).low();
  }

  private double bound() {
    return missed.upperBound(CONFIDENCE);
  }

  private boolean isCounted() {
    return seen.seen() > 0 && missed.samples() > 0;
  }

  /// Whether the rate lies beyond the bound, be it by little.
  boolean excludes() {
    return isCounted() && low() > bound();
  }

  /// Whether it lies so far beyond that forks do not explain it.
  boolean tells() {
    return isCounted() && low() > APART * bound();
  }

  /// What the samples say.
  String why() {
    if (missed.samples() == 0) {
      return "only in modes or flags that the other run has no samples of";
    }
    if (seen.seen() == 0) {
      return "never in the modes and flags that both ran";
    }
    String rate = Figures.rate(seen.rate());
    String bound = "the bound < " + Figures.rate(bound());
    if (excludes()) {
      return "%s is beyond %s%s"
          .formatted(rate, bound, tells() ? "" : ", but forks of one run differ as much");
    }
    double needed = Math.ceil(Frequency.samplesToSee(seen.rate(), CONFIDENCE));
    return needed > missed.samples()
        ? "too few samples to tell: at %s it takes %s".formatted(rate, Figures.count((long) needed))
        : "too few sightings to tell: %s, and %s".formatted(rate, bound);
  }
}
