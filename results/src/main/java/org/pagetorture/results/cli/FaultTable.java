// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pagetorture.results.bench.Benchmark;
import org.pagetorture.results.cli.TextTable.Cell;
import org.pagetorture.results.cost.Cost;
import org.pagetorture.results.cost.Table;

/// What each path adds to a fault that finds its page, by the number of threads that fault.
final class FaultTable {
  private final List<Cost> costs;

  FaultTable(Table table) {
    this.costs = table.rows();
  }

  void print(Screen screen) {
    Columns columns =
        new Columns("fault path", costs.stream().map(FaultTable::row).distinct().toList());
    costs.stream()
        .map(c -> c.benchmark().threads())
        .distinct()
        .sorted()
        .forEach(n -> columns.add("ns @" + n, "adds", cells(n)));
    columns.print(screen);
  }

  /// `Fault Locked`, `Mkwrite Freeze`, `Fault baseline`.
  private static String row(Cost cost) {
    Benchmark b = cost.benchmark();
    String path = b.isBare() ? b.method() : String.join(" ", b.params().values());
    return b.subject().replaceFirst("Bench$", " ") + path;
  }

  private Map<String, List<Cell>> cells(int threads) {
    Map<String, List<Cell>> cells = new HashMap<>();
    for (Cost cost : costs) {
      if (cost.benchmark().threads() == threads) {
        cells.put(
            row(cost),
            Stream.concat(
                    Stream.of(CostCells.value(cost.value())),
                    CostCells.compared(cost.added(), cost.toBaseline()).stream())
                .toList());
      }
    }
    return cells;
  }
}
