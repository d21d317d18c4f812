// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.util.List;
import java.util.Set;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.cli.TextTable.Cell;
import org.pagetorture.results.orderings.Judged;
import org.pagetorture.results.orderings.Need;
import org.pagetorture.results.orderings.Need.Word;
import org.pagetorture.results.orderings.OrderingComment;
import org.pagetorture.results.orderings.Site.Form;
import org.pagetorture.results.orderings.Site.Witness;

/// A row an ordering: whether it is needed, and by which race.
///
/// Where there are many, those that are needed go without saying.
final class OrderingTable {
  private static final int MANY = 40;
  private static final Set<Word> ODD = Set.of(Word.NOT_NEEDED, Word.NOT_REACHED);

  private final List<Judged> orderings;
  private final Screen screen;

  OrderingTable(List<Judged> orderings, Screen screen) {
    this.orderings = orderings;
    this.screen = screen;
  }

  void print(boolean verbose, boolean witness) {
    boolean all = verbose || orderings.size() <= MANY;
    List<Judged> shown = orderings.stream().filter(j -> all || isOdd(j)).toList();
    TextTable table = new TextTable(2);
    table.row(
        List.of(
            Cell.left("ordering", Style.BOLD),
            Cell.left("is", Style.BOLD),
            Cell.left("at", Style.BOLD),
            Cell.left("verdict", Style.BOLD),
            Cell.left("because of", Style.BOLD)));
    shown.forEach(j -> table.row(row(j)));
    screen.print("");
    if (!shown.isEmpty()) {
      table.print(screen);
    }
    if (shown.size() < orderings.size()) {
      screen.print((orderings.size() - shown.size()) + " more (-v)");
    }
    screen.print("");
    if (witness) {
      shown.forEach(this::printWitness);
    }
  }

  private static boolean isOdd(Judged judged) {
    return (ODD.contains(judged.need().word()) && !judged.isForHotspot()) || judged.isGivenUp();
  }

  private static List<Cell> row(Judged judged) {
    return List.of(
        Cell.left("  " + judged.label()),
        Cell.left(judged.site().written()),
        Cell.left(judged.site().at()),
        Cell.left(judged.verdict(), style(judged)),
        Cell.left(judged.need().because()));
  }

  private static Style style(Judged judged) {
    Need need = judged.need();
    return switch (need.word()) {
      case NEEDED -> Style.GREEN;
      case NOT_NEEDED -> judged.isForHotspot() ? Style.DIM : Style.YELLOW;
      case UNDECIDED -> Style.YELLOW;
      case NOT_REACHED -> Style.DIM;
    };
  }

  /// How the first race that fails does.
  private void printWitness(Judged judged) {
    for (Form form : judged.site().forms()) {
      Witness witness = form.witness();
      if (witness != null) {
        String test = witness.test().replace("org.pagetorture.stress.", "");
        screen.print(
            "%s %s: %s -> %s"
                .formatted(
                    judged.label(), judged.site().place(), judged.site().written(), form.form())
                .strip());
        screen.print("%sfails under %s: %s".formatted(partners(judged), witness.model(), test));
        witness.text().lines().forEach(screen::print);
        screen.print("");
        return;
      }
    }
  }

  private static String partners(Judged judged) {
    OrderingComment comment = judged.comment();
    return comment == null || comment.partners().isEmpty()
        ? ""
        : "pairs with " + String.join(", ", comment.partners()) + "; ";
  }
}
