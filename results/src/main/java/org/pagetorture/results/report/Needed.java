// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import org.jspecify.annotations.Nullable;
import org.pagetorture.results.orderings.Judged;
import org.pagetorture.results.orderings.Sighting;
import org.pagetorture.results.orderings.Site.Form;
import org.pagetorture.results.orderings.Weakenings;

/// How an ordering is marked, and what there is to show for it.
public final class Needed {
  private Needed() {}

  public static String glyph(Judged judged) {
    return switch (judged.need().word()) {
      case NEEDED -> "✓";
      case NOT_NEEDED -> judged.isForHotspot() ? "·" : "○";
      case UNDECIDED -> "?";
      case NOT_REACHED -> "–";
    };
  }

  public static String tone(Judged judged) {
    return switch (judged.need().word()) {
      case NEEDED -> "good";
      case NOT_NEEDED -> judged.isForHotspot() ? "none" : "open";
      case UNDECIDED -> "open";
      case NOT_REACHED -> "none";
    };
  }

  /// What the machine showed of it once it was weaker; `null` when nobody looked.
  public static @Nullable Sighting sighting(Judged judged, Weakenings weakenings) {
    return weakenings.hardware().stream()
        .filter(s -> s.site().equals(judged.site().id()))
        .findFirst()
        .orElse(null);
  }

  /// The mildest form of it that breaks a race, with an execution; `null` when none does.
  public static @Nullable Form broken(Judged judged) {
    return judged.site().forms().stream().filter(f -> f.witness() != null).findFirst().orElse(null);
  }

  /// How many weakened orderings ran: those that fail under TSO or even SC, or the others.
  public static long looked(Weakenings weakenings, boolean tso) {
    return weakenings.hardware().stream().filter(s -> s.forks() > 0 && isOf(s, tso)).count();
  }

  /// How many of those were seen to fail.
  public static long shown(Weakenings weakenings, boolean tso) {
    return weakenings.hardware().stream().filter(s -> s.shows() && isOf(s, tso)).count();
  }

  private static boolean isOf(Sighting sighting, boolean tso) {
    return sighting.model().equals("JMM") != tso;
  }
}
