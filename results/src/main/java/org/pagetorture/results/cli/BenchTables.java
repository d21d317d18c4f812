// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.util.List;
import java.util.stream.Stream;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.cli.TextTable.Cell;
import org.pagetorture.results.cost.Against;
import org.pagetorture.results.cost.Costs;
import org.pagetorture.results.cost.Table;
import org.pagetorture.results.cost.Tail;
import org.pagetorture.results.stats.Comparison;
import org.pagetorture.results.stats.Figures;
import org.pagetorture.results.stats.Latency;

/// The tables of what things cost.
final class BenchTables {
  private final Costs costs;
  private final Screen screen;

  BenchTables(Costs costs, Screen screen) {
    this.costs = costs;
    this.screen = screen;
  }

  void print() {
    costs.tables().forEach(this::print);
    latencies(costs.latency());
    if (!costs.tables().isEmpty()) {
      new Notes(screen, false).wrap("", CostCells.LEGEND);
      screen.print("");
    }
    if (costs.against() != null) {
      against(costs.against());
    }
  }

  private void print(Table table) {
    switch (table.kind()) {
      case strategies -> new StrategyTable(table).print(screen);
      case faults -> new FaultTable(table).print(screen);
      case subject -> new SubjectTable(table).print(screen);
    }
  }

  private void latencies(List<Tail> tails) {
    if (tails.isEmpty()) {
      return;
    }
    TextTable table = new TextTable(1);
    table.row(heads("latency", "n", "50 %", "90 %", "99 %", "99.9 %", "99.99 %", "max ns"));
    for (Tail tail : tails) {
      Latency l = tail.latency();
      table.row(
          Stream.concat(
                  Stream.of(Cell.left("  " + label(tail))),
                  Stream.of(l.count(), l.p50(), l.p90(), l.p99(), l.p999(), l.p9999(), l.max())
                      .map(n -> Cell.right(Figures.count(n))))
              .toList());
    }
    table.print(screen);
    screen.print("");
  }

  private static String label(Tail tail) {
    String label = tail.benchmark().label();
    return tail.benchmark().method().equals(tail.operation())
        ? label
        : label + ": " + tail.operation();
  }

  private static List<Cell> heads(String first, String... others) {
    return Stream.concat(
            Stream.of(Cell.left(first, Style.BOLD)),
            Stream.of(others).map(text -> new Cell(text, Style.BOLD, true)))
        .toList();
  }

  private void against(Against against) {
    TextTable table = new TextTable(1);
    table.row(heads("against " + against.name(), "ns", "there", "x", "95 %", ""));
    for (Against.Row row : against.rows()) {
      Comparison c = row.comparison();
      String part = row.part().isEmpty() ? "" : ": " + row.part();
      List<Cell> figures = CostCells.compared(c.ratio(), null);
      table.row(
          List.of(
              Cell.left(
                  "  %s.%s%s".formatted(row.benchmark().subject(), row.benchmark().label(), part)),
              CostCells.value(row.here()),
              CostCells.value(row.there()),
              figures.getFirst(),
              figures.getLast(),
              Cell.left(c.word().toString(), CostCells.style(c.word()))));
    }
    table.print(screen);
    screen.print("");
  }
}
