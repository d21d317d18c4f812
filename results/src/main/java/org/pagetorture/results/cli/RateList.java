// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.util.List;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.compare.RateChange;
import org.pagetorture.results.compare.Rates;
import org.pagetorture.results.stats.Figures;

/// The rates that differ between two runs; with `-v`, also those that may do so by chance.
final class RateList {
  private final Rates rates;
  private final Screen screen;
  private final Notes notes;

  RateList(Rates rates, Screen screen) {
    this.rates = rates;
    this.screen = screen;
    this.notes = new Notes(screen, false);
  }

  void print(boolean verbose) {
    if (rates.rows().isEmpty()) {
      return;
    }
    List<RateChange> differing = rates.differing();
    screen.print(
        "%s: %d of %d differ"
            .formatted(screen.paint(Style.BOLD, "rates"), differing.size(), rates.among()));
    List<RateChange> rows = verbose ? rates.rows() : differing;
    List<RateChange> shown = CompareReport.some(rows, verbose);
    shown.forEach(this::print);
    CompareReport.more(screen, rows.size() - shown.size());
    notes.wrap("  ", chance(rates.rows().size() - differing.size()));
    screen.print("");
  }

  private void print(RateChange r) {
    String ratio = "%-6s".formatted((r.differs() ? "x" : "~") + Figures.value(r.ratio()));
    notes.wrap(
        "  ",
        "%s %s \"%s\""
            .formatted(
                screen.paint(r.differs() ? Style.YELLOW : Style.DIM, ratio),
                r.variant().shortName(),
                r.id()));
    notes.wrap(
        "         ",
        "%s: %s -> %s, %d : %d forks"
            .formatted(
                r.modes(),
                Figures.rate(r.here().rate()),
                Figures.rate(r.there().rate()),
                r.forksHere(),
                r.forksThere()));
  }

  private String chance(int parted) {
    String forks =
        rates.forks() == 0
            ? ""
            : "; %d forks of each could show a difference among so many (-f %1$d)"
                .formatted(rates.forks());
    return "the intervals of %s part%s, as those of forks of one run do%s"
        .formatted(
            rates.differing().isEmpty() ? parted : parted + " others",
            parted == 1 && rates.differing().isEmpty() ? "s" : "",
            forks);
  }
}
