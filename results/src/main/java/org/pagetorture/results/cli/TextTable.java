// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pagetorture.results.cli.Screen.Style;

/// Rows of cells below one another.
///
/// Where they are wider than the screen, the first columns lose the ends of their texts.
final class TextTable {
  static final int GAP = 2;
  private static final int NARROWEST = 8;

  private final int names;
  private final List<List<Cell>> rows = new ArrayList<>();

  /// A table whose first columns, `names` of them, may be cut.
  TextTable(int names) {
    this.names = names;
  }

  /// A text, its style, and the side it leans on.
  record Cell(String text, Style style, boolean right) {
    static final Cell EMPTY = left("");

    static Cell left(String text) {
      return new Cell(text, Style.PLAIN, false);
    }

    static Cell left(String text, Style style) {
      return new Cell(text, style, false);
    }

    static Cell right(String text) {
      return new Cell(text, Style.PLAIN, true);
    }

    private String cut(int width) {
      return text.length() <= width ? text : text.substring(0, width - 2) + "..";
    }
  }

  void row(List<Cell> cells) {
    rows.add(List.copyOf(cells));
  }

  void print(Screen screen) {
    int[] widths = widths(screen.width());
    for (List<Cell> row : rows) {
      StringBuilder line = new StringBuilder();
      // Blanks wait for a text: no line ends in them.
      int blanks = 0;
      for (int i = 0; i < row.size(); i++) {
        Cell cell = row.get(i);
        String text = cell.cut(widths[i]);
        int pad = widths[i] - text.length();
        if (!text.isEmpty()) {
          line.repeat(' ', blanks + (cell.right() ? pad : 0));
          line.append(screen.paint(cell.style(), text));
          blanks = cell.right() ? 0 : pad;
        } else {
          blanks += pad;
        }
        blanks += GAP;
      }
      screen.print(line.toString());
    }
  }

  private int[] widths(int screen) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<Cell> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).text().length());
      }
    }
    int over = Arrays.stream(widths).sum() + GAP * (columns - 1) - screen;
    for (; over > 0; over--) {
      int widest = 0;
      for (int i = 1; i < names; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }
}
