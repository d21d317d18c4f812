// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.util.ArrayList;
import java.util.List;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.cli.TextTable.Cell;
import org.pagetorture.results.verdict.Judged;
import org.pagetorture.results.verdict.Proof;
import org.pagetorture.results.verdict.Race;
import org.pagetorture.results.verdict.Verdict;

/// The verdicts of one group.
///
/// Races that share their variants stand side by side, a row for each variant; every other race is
/// listed with its own. Sound variants come first, then busted ones by what they need.
final class GroupTable {
  private static final int CELL = 21;
  private static final int LONGEST_NAME = 36;

  private final String group;
  private final List<Race> races;
  private final boolean checked;
  private final Screen screen;

  GroupTable(String group, List<Judged> judged, Screen screen) {
    this.group = group;
    this.screen = screen;
    this.checked = judged.stream().anyMatch(j -> j.proof() != null);
    this.races = Race.of(judged);
  }

  /// Prints the races that share their variants.
  void printAlike() {
    List<Race> alike = races.stream().filter(this::isAlike).toList();
    int name = races.stream().flatMap(Race::variants).mapToInt(String::length).max().orElse(0);
    int proof = checked ? TextTable.GAP + proofWidth(alike) : 0;
    int left = screen.width() - 2 - Math.min(name, LONGEST_NAME) - proof;
    int columns = Math.max(1, left / (CELL + TextTable.GAP));
    for (int i = 0; i < alike.size(); i += columns) {
      sideBySide(alike.subList(i, Math.min(i + columns, alike.size())));
    }
  }

  /// How wide the checker's column is if all stand side by side.
  private static int proofWidth(List<Race> alike) {
    return alike.stream()
        .flatMap(Race::variants)
        .map(v -> proof(alike.stream().flatMap(race -> race.answer(v).stream()).toList()))
        .mapToInt(cell -> cell.text().length())
        .max()
        .orElse(0);
  }

  private boolean isAlike(Race race) {
    return races.stream().anyMatch(race::isLike);
  }

  private void sideBySide(List<Race> columns) {
    TextTable table = new TextTable(1);
    List<Cell> head = new ArrayList<>();
    head.add(Cell.left(group, Style.BOLD));
    columns.forEach(race -> head.add(Cell.left(race.name(), Style.BOLD)));
    if (checked) {
      head.add(Cell.left("checker", Style.BOLD));
    }
    table.row(head);
    columns.stream()
        .flatMap(race -> race.answers().stream())
        .sorted(Race.BY_PROMISE)
        .map(j -> j.variant().variant())
        .distinct()
        .forEach(variant -> table.row(row(variant, columns)));
    table.print(screen);
    screen.print("");
  }

  private List<Cell> row(String variant, List<Race> columns) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.left("  " + variant));
    columns.forEach(race -> row.add(race.answer(variant).map(GroupTable::cell).orElse(Cell.EMPTY)));
    if (checked) {
      row.add(proof(columns.stream().flatMap(race -> race.answer(variant).stream()).toList()));
    }
    return row;
  }

  /// What the checker says of the same variant in some races: once, when it always says the same.
  private static Cell proof(List<Judged> answers) {
    List<String> texts =
        answers.stream().map(j -> j.proof() == null ? "-" : j.proof().toString()).toList();
    boolean alike = texts.stream().distinct().count() == 1;
    Proof first = answers.getFirst().proof();
    return Cell.left(
        alike ? texts.getFirst() : String.join(", ", texts),
        alike && first != null ? style(first) : Style.PLAIN);
  }

  static Style style(Proof proof) {
    return proof.isBreak()
        ? Style.RED
        : switch (proof.word()) {
          case PROVED -> Style.GREEN;
          case REFUTED -> Style.CYAN;
          case BOUNDED, UNSUPPORTED -> Style.YELLOW;
        };
  }

  /// Adds the other races to a list.
  void listOthers(TextTable list) {
    List<Race> others = races.stream().filter(r -> !isAlike(r)).toList();
    if (others.isEmpty()) {
      return;
    }
    list.row(List.of(Cell.left(group, Style.BOLD)));
    for (Race race : others) {
      String label = "  " + race.name();
      for (Judged answer : race.answers()) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.left(label));
        row.add(Cell.left(answer.variant().variant()));
        row.add(cell(answer));
        if (checked) {
          row.add(proof(List.of(answer)));
        }
        list.row(row);
        label = "";
      }
    }
    list.row(List.of(Cell.EMPTY));
  }

  private static Cell cell(Judged answer) {
    Verdict verdict = answer.verdict();
    String text = "%-9s %11s".formatted(verdict.word(), verdict.figure());
    return Cell.left(text.stripTrailing(), style(verdict));
  }

  static Style style(Verdict verdict) {
    return switch (verdict.word()) {
      case HOLDS -> Style.GREEN;
      case SHOWN -> Style.CYAN;
      case NOT_SHOWN, NO_POWER, NO_CONTROL -> Style.YELLOW;
      case CRASHED, TIMED_OUT -> Style.RED;
      case BROKEN -> verdict.known() ? Style.YELLOW : Style.RED;
      case NOT_RUN -> Style.DIM;
    };
  }
}
