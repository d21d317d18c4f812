// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.pagetorture.check.explore.Witness;
import org.pagetorture.check.report.Screen.Style;
import org.pagetorture.check.report.WitnessTable.Row;

/// A witness as text: the actors as columns, time going down.
public final class WitnessText {
  private static final String GAP = "  ";
  private static final int NARROWEST = 12;

  private final Screen screen;
  private final WitnessTable table;
  private final int[] widths;
  private final int numbers;
  private final int modes;

  private WitnessText(Screen screen, WitnessTable table, int columns) {
    this.screen = screen;
    this.table = table;
    numbers = WitnessTable.number(table.rows().size()).length();
    modes = table.rows().stream().mapToInt(row -> row.mode().length()).max().orElse(0);
    int places = table.rows().stream().mapToInt(row -> row.place().length()).max().orElse(0);
    int actors = table.actors().size();
    widths = IntStream.range(0, actors).map(table::widest).toArray();
    int room = columns - numbers - modes - places - GAP.length() * (actors + 2);
    for (int over = Arrays.stream(widths).sum() - room; over > 0; over--) {
      int widest = IntStream.range(0, actors).reduce(0, (a, b) -> widths[a] < widths[b] ? b : a);
      if (widths[widest] > NARROWEST) {
        widths[widest]--;
      }
    }
  }

  /// The lines of a witness.
  ///
  /// @param actors the names of the actors
  /// @param columns how wide it may be
  public static List<String> lines(
      Screen screen, Witness witness, List<String> actors, int columns) {
    return new WitnessText(screen, WitnessTable.of(witness, actors), columns).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(" ".repeat(numbers));
    for (int actor = 0; actor < widths.length; actor++) {
      head.append(GAP).append(pad(table.actors().get(actor), widths[actor]));
    }
    lines.add(screen.paint(Style.BOLD, head.toString().stripTrailing()));
    for (int i = 0; i < table.rows().size(); i++) {
      addRow(i, table.rows().get(i), lines);
    }
    return lines;
  }

  private void addRow(int index, Row row, List<String> lines) {
    int width = widths[row.actor()];
    List<String> cell = new ArrayList<>(WitnessTable.wrap(row.text(), width));
    int weak = cell.size();
    cell.addAll(WitnessTable.wrap(row.overtakes(), width));
    int before = 0;
    int after = 0;
    for (int actor = 0; actor < widths.length; actor++) {
      int total = GAP.length() + widths[actor];
      before += actor < row.actor() ? total : 0;
      after += actor > row.actor() ? total : 0;
    }
    for (int i = 0; i < cell.size(); i++) {
      String number = i == 0 ? WitnessTable.number(index) : "";
      String text = pad(cell.get(i), width);
      String where = GAP + pad(row.mode(), modes) + GAP + row.place();
      String line =
          screen.paint(Style.DIM, pad(number, numbers))
              + " ".repeat(before)
              + GAP
              + (i >= weak ? screen.paint(Style.YELLOW, text) : text)
              + (i == 0 ? " ".repeat(after) + screen.paint(Style.DIM, where) : "");
      lines.add(line.stripTrailing());
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
