// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.cli.TextTable.Cell;
import org.pagetorture.results.orderings.Judgement;
import org.pagetorture.results.orderings.Score;
import org.pagetorture.results.orderings.Strategy;

/// A row a strategy: how many orderings it has, how many of them its own races need, and how many
/// stay when as many as can be are weaker at once.
final class ScoreTable {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("orderings", Score::all),
          new Column("under TSO", Score::tso),
          new Column("under JMM", Score::jmm),
          new Column("not needed", Score::notNeeded),
          new Column("for C2", Score::hotspot),
          new Column("undecided", Score::undecided));

  private final List<Row> rows;
  private final Screen screen;

  private record Column(String head, ToIntFunction<Score> count) {}

  private record Row(Strategy strategy, Score score) {}

  ScoreTable(List<Strategy> strategies, Judgement judgement, Screen screen) {
    this.rows = strategies.stream().map(s -> new Row(s, Score.of(judgement.orderings(s)))).toList();
    this.screen = screen;
  }

  void print() {
    List<Column> columns =
        COLUMNS.stream()
            .filter(c -> rows.stream().anyMatch(r -> c.count().applyAsInt(r.score()) > 0))
            .toList();
    TextTable table = new TextTable(1);
    List<Cell> head = new ArrayList<>(List.of(Cell.left("strategy", Style.BOLD)));
    columns.forEach(c -> head.add(new Cell(c.head(), Style.BOLD, true)));
    head.add(new Cell("cheapest keeps", Style.BOLD, true));
    table.row(head);
    rows.forEach(r -> table.row(row(r, columns)));
    table.print(screen);
    screen.print("");
  }

  private static List<Cell> row(Row row, List<Column> columns) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.left("  " + row.strategy().name())));
    columns.forEach(c -> cells.add(cell(c.count().applyAsInt(row.score()))));
    cells.add(cell(Math.toIntExact(row.strategy().left())));
    return cells;
  }

  private static Cell cell(int count) {
    return count == 0 ? Cell.EMPTY : Cell.right(Integer.toString(count));
  }
}
