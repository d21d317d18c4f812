// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.cli.TextTable.Cell;

/// The same rows under several heads, as many of them side by side as the screen has room for.
final class Columns {
  private final String title;
  private final List<String> rows;
  private final List<Column> columns = new ArrayList<>();

  /// What stands under one head: three cells a row.
  private record Column(List<Cell> heads, Map<String, List<Cell>> cells) {
    int width() {
      int width = 0;
      for (int i = 0; i < heads.size(); i++) {
        int cell = heads.get(i).text().length();
        for (List<Cell> row : cells.values()) {
          cell = Math.max(cell, row.get(i).text().length());
        }
        width += TextTable.GAP + cell;
      }
      return width;
    }
  }

  Columns(String title, List<String> rows) {
    this.title = title;
    this.rows = rows;
  }

  void add(String head, String second, Map<String, List<Cell>> cells) {
    List<Cell> heads =
        List.of(
            new Cell(head, Style.BOLD, true),
            new Cell(second, Style.BOLD, true),
            Cell.left("95 %", Style.BOLD));
    columns.add(new Column(heads, cells));
  }

  void print(Screen screen) {
    int name = 2 + rows.stream().mapToInt(String::length).max().orElse(0);
    List<Column> beside = new ArrayList<>();
    int left = screen.width() - name;
    for (Column column : columns) {
      if (column.width() > left && !beside.isEmpty()) {
        print(beside, screen);
        beside.clear();
        left = screen.width() - name;
      }
      beside.add(column);
      left -= column.width();
    }
    print(beside, screen);
  }

  private void print(List<Column> beside, Screen screen) {
    TextTable table = new TextTable(1);
    List<Cell> head = new ArrayList<>(List.of(Cell.left(title, Style.BOLD)));
    beside.forEach(c -> head.addAll(c.heads()));
    table.row(head);
    for (String name : rows) {
      List<Cell> row = new ArrayList<>(List.of(Cell.left("  " + name)));
      beside.forEach(
          c ->
              row.addAll(
                  c.cells().getOrDefault(name, List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY))));
      table.row(row);
    }
    table.print(screen);
    screen.print("");
  }
}
