// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.util.List;
import java.util.stream.Stream;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.cli.TextTable.Cell;
import org.pagetorture.results.compare.CostChanges;
import org.pagetorture.results.cost.Against;
import org.pagetorture.results.stats.Comparison;

/// The benchmarks that take longer or shorter in a later run; with `-v`, all.
final class CostChangeTable {
  private final CostChanges costs;
  private final Screen screen;

  CostChangeTable(CostChanges costs, Screen screen) {
    this.costs = costs;
    this.screen = screen;
  }

  void print(boolean verbose) {
    List<Against.Row> all = costs.against().rows();
    if (all.isEmpty()) {
      return;
    }
    Notes notes = new Notes(screen, verbose);
    List<Against.Row> differing = costs.differing();
    screen.print(
        "%s: %d of %d differ"
            .formatted(screen.paint(Style.BOLD, "benchmarks"), differing.size(), all.size()));
    notes.wrap("  ", costs.measure());
    List<Against.Row> rows = verbose ? all : differing;
    List<Against.Row> shown = CompareReport.some(rows, verbose);
    if (!shown.isEmpty()) {
      TextTable table = new TextTable(1);
      table.row(
          Stream.of("", costs.oneMachine() ? "ns" : "x baseline", "now", "x", "95 %", "")
              .map(text -> new Cell(text, Style.BOLD, true))
              .toList());
      shown.forEach(r -> table.row(row(r)));
      table.print(screen);
    }
    CompareReport.more(screen, rows.size() - shown.size());
    costs.against().weakest().ifPresent(c -> notes.wrap("  ", c.tooFew()));
    screen.print("");
  }

  private static List<Cell> row(Against.Row row) {
    Comparison c = row.comparison();
    String part = row.part().isEmpty() ? "" : ": " + row.part();
    List<Cell> ratio = CostCells.compared(c.ratio(), c);
    return List.of(
        Cell.left("  %s.%s%s".formatted(row.benchmark().subject(), row.benchmark().label(), part)),
        CostCells.value(row.there()),
        CostCells.value(row.here()),
        ratio.getFirst(),
        ratio.getLast(),
        Cell.left(c.word().toString(), CostCells.style(c.word())));
  }
}
