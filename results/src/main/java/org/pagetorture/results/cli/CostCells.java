// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.cli.TextTable.Cell;
import org.pagetorture.results.stats.Comparison;
import org.pagetorture.results.stats.Comparison.Word;
import org.pagetorture.results.stats.Estimate;
import org.pagetorture.results.stats.Figures;

/// How costs are written in a table.
final class CostCells {
  /// What the marks mean.
  static final String LEGEND =
      "ns: median of forks   x: ratio of medians   95 %: bootstrap"
          + "   ~ no difference shown   * nor could be, with so few forks";

  private CostCells() {}

  static Cell value(Estimate estimate) {
    return Cell.right(Figures.value(estimate.value()));
  }

  static Cell interval(@Nullable Estimate estimate) {
    return estimate == null || estimate.interval() == null
        ? Cell.EMPTY
        : Cell.left(Figures.interval(estimate.interval()), Style.DIM);
  }

  /// A figure with a mark where no difference is shown, and its interval.
  static List<Cell> compared(@Nullable Estimate figure, @Nullable Comparison comparison) {
    if (figure == null) {
      return List.of(Cell.EMPTY, Cell.EMPTY);
    }
    String mark = comparison == null ? "" : mark(comparison);
    Style style = comparison == null ? Style.PLAIN : style(comparison.word());
    return List.of(new Cell(mark + Figures.value(figure.value()), style, true), interval(figure));
  }

  private static String mark(Comparison comparison) {
    return switch (comparison.word()) {
      case SAME -> comparison.forks() == 0 ? "~" : "*";
      case DIFFERS -> "?";
      case FASTER, SLOWER -> "";
    };
  }

  static Style style(Word word) {
    return switch (word) {
      case FASTER -> Style.GREEN;
      case SLOWER -> Style.PLAIN;
      case DIFFERS -> Style.YELLOW;
      case SAME -> Style.DIM;
    };
  }
}
