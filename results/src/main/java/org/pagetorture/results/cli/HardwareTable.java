// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.util.List;
import java.util.stream.Stream;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.cli.TextTable.Cell;
import org.pagetorture.results.orderings.Judged;
import org.pagetorture.results.orderings.Judgement;
import org.pagetorture.results.orderings.Sighting;
import org.pagetorture.results.stats.Figures;
import org.pagetorture.results.stats.Frequency;

/// A row a weakened ordering: how often its race failed on this machine, and what it takes where it
/// did not.
final class HardwareTable {
  private final List<Sighting> sightings;
  private final Judgement judgement;
  private final Screen screen;

  HardwareTable(List<Sighting> sightings, Judgement judgement, Screen screen) {
    this.sightings = sightings;
    this.judgement = judgement;
    this.screen = screen;
  }

  /// Those that TSO allows, and those that were seen; or all.
  void print(boolean verbose) {
    if (sightings.isEmpty()) {
      return;
    }
    List<Sighting> shown =
        sightings.stream().filter(s -> verbose || s.shows() || !s.model().equals("JMM")).toList();
    TextTable table = new TextTable(3);
    table.row(
        Stream.of("on this machine", "at", "fails", "allowed by", "seen")
            .map(head -> Cell.left(head, Style.BOLD))
            .toList());
    shown.forEach(s -> table.row(row(s)));
    if (!shown.isEmpty()) {
      table.print(screen);
    }
    if (shown.size() < sightings.size()) {
      screen.print(
          "%d more under JMM, none seen: they need a weaker machine, or a compiler that reorders (-v)"
              .formatted(sightings.size() - shown.size()));
    }
    screen.print("");
  }

  private List<Cell> row(Sighting sighting) {
    Judged judged = judgement.of(sighting.site()).orElseThrow();
    String[] test = sighting.test().split("\\.", -1);
    return List.of(
        Cell.left("  " + judged.label()),
        Cell.left(judged.site().at()),
        Cell.left(test[test.length - 2] + "." + test[test.length - 1]),
        Cell.left(sighting.model()),
        Cell.left(seen(sighting), sighting.shows() ? Style.GREEN : Style.DIM));
  }

  private static String seen(Sighting sighting) {
    if (sighting.forks() == 0) {
      return "did not run";
    }
    if (sighting.shows()) {
      return Figures.count(sighting.seen()) + "/" + Figures.count(sighting.samples());
    }
    double bound = new Frequency(0, sighting.samples()).upperBound(0.95);
    return "not seen, < %.1e: %s".formatted(bound, sighting.needs());
  }
}
