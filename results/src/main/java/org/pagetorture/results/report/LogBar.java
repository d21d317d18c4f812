// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import java.util.Locale;
import org.pagetorture.results.verdict.Verdict;

/// A rate as a bar on a logarithmic axis from 1e-9 to 1.
///
/// @param percent where on the axis it ends
/// @param isBound whether the rate is only known to be below that
public record LogBar(double percent, boolean isBound) {
  private static final int DECADES = 9;

  /// That of a verdict's hazard; one that has no samples has an empty bar.
  public static LogBar of(Verdict verdict) {
    if (verdict.rate() == null) {
      return new LogBar(0, true);
    }
    boolean unseen = verdict.hazard().seen() == 0;
    return new LogBar(percent(unseen ? verdict.rate().high() : verdict.hazard().rate()), unseen);
  }

  private static double percent(double rate) {
    return Math.clamp(100 * (1 + Math.log10(rate) / DECADES), 0, 100);
  }

  /// As a style for an element of class `bar`.
  public String style() {
    return String.format(Locale.ROOT, "--w:%.0f%%", percent);
  }
}
