// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.cli.TextTable.Cell;
import org.pagetorture.results.compare.Common;
import org.pagetorture.results.compare.Differences;
import org.pagetorture.results.compare.NeedChange;
import org.pagetorture.results.compare.OutcomeChange;
import org.pagetorture.results.compare.Setting;
import org.pagetorture.results.compare.VerdictChange;
import org.pagetorture.results.compare.VerdictChange.By;
import org.pagetorture.results.stats.Figures;
import org.pagetorture.results.stats.Frequency;

/// What is different between two runs, section by section, and in one line at the end.
final class CompareReport {
  /// How many rows of a section are printed without `-v`.
  private static final int SOME = 20;

  private final Differences differences;
  private final Screen screen;
  private final boolean verbose;
  private final Notes notes;

  CompareReport(Differences differences, Screen screen, boolean verbose) {
    this.differences = differences;
    this.screen = screen;
    this.verbose = verbose;
    this.notes = new Notes(screen, verbose);
  }

  void print() {
    settings();
    section("verdicts", verdictCounts(), differences.verdicts(), this::verdict);
    names("only in " + differences.here(), differences.vanished());
    names("only in " + differences.there(), differences.added());
    section("outcomes", outcomeCounts(), differences.outcomes(), this::outcome);
    new RateList(differences.rates(), screen).print(verbose);
    new CostChangeTable(differences.costs(), screen).print(verbose);
    section("orderings", "", differences.needs(), this::need);
    notes.wrap("", verdict());
    screen.print("");
  }

  private void settings() {
    notes.wrap("", differences.here() + " -> " + differences.there());
    TextTable table = new TextTable(0);
    for (Setting setting : differences.settings()) {
      if (setting.here().length() + setting.there().length() > screen.width() / 2) {
        notes.wrap("  ", "%s: %s -> %s".formatted(setting.what(), setting.here(), setting.there()));
      } else {
        table.row(
            List.of(
                Cell.left("  " + setting.what()),
                Cell.left(setting.here() + " -> " + setting.there())));
      }
    }
    table.print(screen);
    screen.print("");
  }

  private <T> void section(String title, String counts, List<T> rows, Consumer<T> print) {
    if (rows.isEmpty()) {
      return;
    }
    screen.print(screen.paint(Style.BOLD, title) + (counts.isEmpty() ? "" : ": " + counts));
    List<T> shown = some(rows, verbose);
    shown.forEach(print);
    more(screen, rows.size() - shown.size());
    screen.print("");
  }

  /// The rows that are printed.
  static <T> List<T> some(List<T> rows, boolean verbose) {
    return verbose ? rows : rows.subList(0, Math.min(SOME, rows.size()));
  }

  /// Says how many rows are left out.
  static void more(Screen screen, int more) {
    if (more > 0) {
      screen.print("  and %d more: -v".formatted(more));
    }
  }

  private String verdictCounts() {
    return differences.verdicts().stream()
        .collect(groupingBy(VerdictChange::direction, TreeMap::new, counting()))
        .entrySet()
        .stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(joining(", "));
  }

  private void verdict(VerdictChange change) {
    String word = "%-6s".formatted(change.direction());
    notes.wrap(
        "  ",
        "%s %s: %s%s -> %s"
            .formatted(
                screen.paint(style(change), word),
                change.variant().shortName(),
                change.by() == By.checker ? "checker: " : "",
                change.from(),
                change.to()));
    if (!change.why().isEmpty()) {
      notes.wrap("         ", change.why());
    }
  }

  private static Style style(VerdictChange change) {
    return switch (change.direction()) {
      case worse -> Style.RED;
      case other -> Style.YELLOW;
      case better -> Style.GREEN;
      case open -> Style.DIM;
    };
  }

  /// Variants by their races, a row for each.
  private void names(String title, List<String> names) {
    Map<String, String> races =
        names.stream()
            .collect(
                groupingBy(
                    n -> n.substring(0, n.lastIndexOf('.')),
                    TreeMap::new,
                    mapping(n -> n.substring(n.lastIndexOf('.') + 1), joining(", "))));
    List<String> rows =
        races.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
    section(title, Figures.of(names.size(), "variant"), rows, row -> notes.wrap("  ", row));
  }

  private String outcomeCounts() {
    long tell = differences.outcomes().stream().filter(OutcomeChange::tells).count();
    return "%d in one run only, %d more than chance".formatted(differences.outcomes().size(), tell);
  }

  private void outcome(OutcomeChange change) {
    String word = change.isNew() ? "new " : "gone";
    Style style = change.tells() ? (change.isNew() ? Style.RED : Style.YELLOW) : Style.DIM;
    String earlier = frequency(change.isNew() ? change.missed() : change.seen());
    String later = frequency(change.isNew() ? change.seen() : change.missed());
    notes.wrap(
        "  ",
        "%s %s \"%s\": %s -> %s"
            .formatted(
                screen.paint(style, word),
                change.variant().shortName(),
                change.id(),
                earlier,
                later));
    String grade = change.expect().toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    notes.wrap("       ", grade + "; " + change.why());
  }

  private static String frequency(Frequency frequency) {
    return Figures.count(frequency.seen()) + "/" + Figures.count(frequency.samples());
  }

  private void need(NeedChange change) {
    notes.wrap(
        "    ",
        "%s: %s -> %s%s"
            .formatted(
                change.what(),
                change.from(),
                change.to(),
                change.because().isEmpty() ? "" : ", " + change.because()));
  }

  /// Whether the two are equal, over how much.
  private String verdict() {
    Common c = differences.common();
    List<String> counts = new ArrayList<>();
    count(counts, c.verdicts(), "verdict");
    count(counts, c.proofs(), "proof");
    count(counts, c.outcomes(), "outcome");
    count(counts, c.rates(), "rate");
    count(counts, c.benchmarks(), "benchmark");
    count(counts, c.orderings(), "ordering");
    String compared = String.join(", ", counts);
    if (!differences.equal()) {
      return "compared: " + compared;
    }
    return "equal: %s; %s"
        .formatted(compared, c.sameCounts() ? "even their counts" : "counts differ");
  }

  private static void count(List<String> counts, int n, String noun) {
    if (n > 0) {
      counts.add(Figures.of(n, noun));
    }
  }
}
