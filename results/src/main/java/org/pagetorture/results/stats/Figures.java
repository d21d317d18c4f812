// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

import java.time.Duration;
import java.util.Locale;

/// Numbers for people: three digits and a unit.
public final class Figures {
  private static final String UNITS = " kMGTPE";

  private Figures() {}

  /// `147318` as `147k`, `68123456` as `68.1M`; exact below ten thousand.
  public static String count(long n) {
    if (n < 10_000) {
      return Long.toString(n);
    }
    double value = n;
    int unit = 0;
    // 999.5 would round to a fourth digit.
    while (value >= 999.5) {
      value /= 1000;
      unit++;
    }
    String digits = value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, digits, value) + UNITS.charAt(unit);
  }

  /// `4.217` as `4.22`, `147.3` as `147`, `21903.5` as `21.9k`; what would be 0.00 as
  /// `5.0e-4`.
  public static String value(double value) {
    double size = Math.abs(value);
    if (size > 0 && size < 0.005) {
      return rate(value);
    }
    if (size >= 9_999.5) {
      return (value < 0 ? "-" : "") + count(Math.round(size));
    }
    String digits = size < 9.995 ? "%.2f" : size < 99.95 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, digits, value);
  }

  /// `4.20..4.31`.
  public static String interval(Frequency.Interval interval) {
    return value(interval.low()) + ".." + value(interval.high());
  }

  /// `0.3 %`.
  public static String share(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f %%", whole == 0 ? 0 : 100.0 * part / whole);
  }

  /// `1 fork`, `2 forks`.
  public static String of(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  /// `3.1e-8`.
  public static String rate(double rate) {
    return String.format(Locale.ROOT, "%.1e", rate).replaceFirst("e([+-])0(\\d)", "e$1$2");
  }

  /// `350ms`, `12s`, `5m 02s`, `3h 20m`, `12d 4h`.
  public static String duration(Duration d) {
    long s = d.toSeconds();
    if (d.toDays() >= 1_000) {
      return count(d.toDays() / 365) + " years";
    }
    if (d.toDays() > 0) {
      return "%dd %dh".formatted(d.toDays(), d.toHoursPart());
    }
    if (d.toHours() > 0) {
      return "%dh %02dm".formatted(d.toHours(), d.toMinutesPart());
    }
    if (s >= 60) {
      return "%dm %02ds".formatted(d.toMinutes(), d.toSecondsPart());
    }
    return s > 0 ? s + "s" : d.toMillis() + "ms";
  }
}
