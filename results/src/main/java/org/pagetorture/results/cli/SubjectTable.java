// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.util.ArrayList;
import java.util.List;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.cli.TextTable.Cell;
import org.pagetorture.results.cost.Cost;
import org.pagetorture.results.cost.Table;
import org.pagetorture.results.stats.Comparison;

/// The conditions of one subject, each beside its baseline, and beside C where there is the same in
/// C.
final class SubjectTable {
  /// Below so many columns the interval of the time itself is left out.
  private static final int NARROW = 80;

  private final Table table;
  private final boolean compared;
  private final boolean twins;

  SubjectTable(Table table) {
    this.table = table;
    this.compared = table.isCompared();
    this.twins = table.rows().stream().anyMatch(r -> r.toTwin() != null);
  }

  void print(Screen screen) {
    boolean wide = screen.width() >= NARROW;
    TextTable text = new TextTable(1);
    text.row(heads(wide));
    table.rows().forEach(r -> text.row(row(r, wide)));
    text.print(screen);
    screen.print("");
  }

  private List<Cell> heads(boolean wide) {
    List<Cell> heads = new ArrayList<>(List.of(Cell.left(table.title(), Style.BOLD), head("ns")));
    if (wide) {
      heads.add(Cell.left("95 %", Style.BOLD));
    }
    if (compared) {
      heads.addAll(List.of(head("x"), Cell.left("95 %", Style.BOLD)));
    }
    if (twins) {
      heads.addAll(List.of(head("x C"), Cell.left("95 %", Style.BOLD)));
    }
    return heads;
  }

  private static Cell head(String text) {
    return new Cell(text, Style.BOLD, true);
  }

  private List<Cell> row(Cost cost, boolean wide) {
    List<Cell> row =
        new ArrayList<>(List.of(Cell.left("  " + cost.label()), CostCells.value(cost.value())));
    if (wide) {
      row.add(CostCells.interval(cost.value()));
    }
    if (compared) {
      Comparison baseline = cost.toBaseline();
      row.addAll(CostCells.compared(baseline == null ? null : baseline.ratio(), baseline));
    }
    if (twins) {
      row.addAll(CostCells.compared(cost.toTwin(), null));
    }
    return row;
  }
}
