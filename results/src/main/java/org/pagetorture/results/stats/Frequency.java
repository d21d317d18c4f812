// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

import org.apache.commons.math3.distribution.BetaDistribution;

/// How often an outcome was seen among how many samples.
///
/// Zero sightings are evidence too: at 95 % they bound the true rate by about 3/n. The bounds take
/// the samples for independent; those of one fork are not, so compare forks before you trust them.
public record Frequency(long seen, long samples) {
  /// The confidence of every bound that is printed.
  public static final double CONFIDENCE = 0.95;

  public Frequency {
    if (seen < 0 || seen > samples) {
      throw new IllegalArgumentException(seen + " of " + samples);
    }
  }

  /// The share of samples that saw it.
  public double rate() {
    return (double) seen / samples;
  }

  /// The one-sided Clopper-Pearson upper bound of the rate.
  public double upperBound(double confidence) {
    if (seen == samples) {
      return 1;
    }
    if (seen == 0) {
      return -Math.expm1(Math.log1p(-confidence) / samples);
    }
    return quantile(seen + 1, samples - seen, confidence);
  }

  /// The one-sided Clopper-Pearson lower bound of the rate.
  public double lowerBound(double confidence) {
    if (seen == 0) {
      return 0;
    }
    if (seen == samples) {
      return Math.exp(Math.log1p(-confidence) / samples);
    }
    return quantile(seen, samples - seen + 1, 1 - confidence);
  }

  /// The Clopper-Pearson interval of the rate; one-sided where the counts leave only one side.
  public Interval interval(double confidence) {
    if (seen == 0 || seen == samples) {
      return new Interval(lowerBound(confidence), upperBound(confidence));
    }
    double oneSided = (1 + confidence) / 2;
    return new Interval(lowerBound(oneSided), upperBound(oneSided));
  }

  /// The solver's accuracy is absolute and by default 1e-9, far above the rates at hand.
  private double quantile(long alpha, long beta, double p) {
    return new BetaDistribution((double) alpha, (double) beta, rate() * 1e-9)
        .inverseCumulativeProbability(p);
  }

  /// Where the true rate lies, as far as the samples can tell.
  public record Interval(double low, double high) {}

  /// How many samples show something of the given rate at least once, with the given confidence.
  public static double samplesToSee(double rate, double confidence) {
    return Math.log1p(-confidence) / Math.log1p(-rate);
  }
}
