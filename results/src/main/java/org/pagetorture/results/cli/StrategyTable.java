// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.Comparator.comparingDouble;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pagetorture.results.cli.TextTable.Cell;
import org.pagetorture.results.cost.Cost;
import org.pagetorture.results.cost.Table;
import org.pagetorture.results.stats.Comparison;

/// What each truncate strategy costs each side: the cheapest GUP first.
final class StrategyTable {
  private static final String BASELINE = "baseline";
  private static final Set<String> GUP = Set.of("gup", "pinUnpin");

  private final List<Cost> costs;

  StrategyTable(Table table) {
    this.costs = table.rows();
  }

  void print(Screen screen) {
    List<String> strategies =
        costs.stream()
            .sorted(comparingDouble(c -> gup(c)))
            .map(StrategyTable::row)
            .distinct()
            .toList();
    Columns columns = new Columns("strategy", strategies);
    add(columns, "GupBench", "gup", "GUP ns");
    add(columns, "GupBench", "unpin", "unpin ns");
    add(columns, "GupBench", "pinUnpin", "GUP + unpin ns");
    add(columns, "TruncateBench", "idle", "truncate ns");
    add(columns, "TruncateBench", "justUnpinned", "just unpinned ns");
    add(columns, "StolenBench", "stolen", "stolen ns");
    columns.print(screen);
  }

  private static String row(Cost cost) {
    return cost.benchmark().isBare() ? BASELINE : cost.benchmark().param("strategy");
  }

  /// What the row of a cost has under GUP; the baseline has least, and what has none most.
  private double gup(Cost cost) {
    return cost.benchmark().isBare()
        ? 0
        : costs.stream()
            .filter(c -> row(c).equals(row(cost)) && GUP.contains(c.benchmark().method()))
            .findFirst()
            .map(c -> c.value().value())
            .orElse(Double.MAX_VALUE);
  }

  private void add(Columns columns, String subject, String method, String head) {
    Map<String, List<Cell>> cells = new HashMap<>();
    for (Cost cost : costs) {
      if (cost.benchmark().subject().equals(subject)
          && (cost.benchmark().isBare() || cost.benchmark().method().equals(method))) {
        cells.put(row(cost), cells(cost));
      }
    }
    boolean any = cells.keySet().stream().anyMatch(row -> !row.equals(BASELINE));
    if (any) {
      columns.add(head, subject.equals("StolenBench") ? "" : "x", cells);
    }
  }

  /// What is stolen has no baseline, and so the interval of its own.
  private static List<Cell> cells(Cost cost) {
    Comparison ratio = cost.toBaseline();
    return ratio == null
        ? List.of(CostCells.value(cost.value()), Cell.EMPTY, CostCells.interval(cost.value()))
        : Stream.concat(
                Stream.of(CostCells.value(cost.value())),
                CostCells.compared(ratio.ratio(), ratio).stream())
            .toList();
  }
}
