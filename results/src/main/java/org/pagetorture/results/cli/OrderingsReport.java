// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.cost.FormCost;
import org.pagetorture.results.orderings.Judged;
import org.pagetorture.results.orderings.Judgement;
import org.pagetorture.results.orderings.OrderingsJson;
import org.pagetorture.results.orderings.Problem;
import org.pagetorture.results.orderings.Problem.Kind;
import org.pagetorture.results.orderings.Scope;
import org.pagetorture.results.orderings.Score;
import org.pagetorture.results.orderings.Sighting;
import org.pagetorture.results.orderings.Strategy;
import org.pagetorture.results.orderings.Truth;
import org.pagetorture.results.orderings.Weakenings;
import org.pagetorture.results.stats.Figures;

/// What is said of the orderings: tables, what is wrong with their comments, and the exit code.
final class OrderingsReport {
  private static final int MANY = 12;

  private final Weakenings weakenings;
  private final Judgement judgement;
  private final List<Problem> problems;
  private final Scope scope;
  private final Screen screen;
  private final Notes notes;

  OrderingsReport(Weakenings weakenings, Scope scope, Screen screen) {
    this.weakenings = weakenings;
    this.judgement = new Judgement(weakenings);
    this.problems = Truth.problems(weakenings, judgement, scope);
    this.scope = scope;
    this.screen = screen;
    this.notes = new Notes(screen, false);
  }

  byte[] json() {
    return OrderingsJson.bytes(weakenings, judgement, problems);
  }

  void print(boolean verbose, boolean witness) {
    List<Judged> asked = judgement.orderings().stream().filter(this::isAsked).toList();
    new OrderingTable(asked, screen).print(verbose, witness);
    printStrategies(verbose);
    new HardwareTable(weakenings.hardware(), judgement, screen).print(verbose);
    printProblems();
    notes.wrap("", counts(asked.size() == 1 ? "ordering" : "orderings", Score.of(asked)));
    if (!weakenings.hardware().isEmpty()) {
      notes.wrap("", "killed: " + killed(asked));
    }
    List<Judged> opaque = judgement.opaque().stream().filter(this::isAsked).toList();
    notes.wrap(
        "", counts(opaque.size() == 1 ? "opaque access" : "opaque accesses", Score.of(opaque)));
    notes.wrap("", comments(asked));
    screen.print(
        "%s trials, %s of them known from earlier runs; %s"
            .formatted(
                Figures.count(weakenings.trials()),
                Figures.count(weakenings.cached()),
                Figures.duration(Duration.ofMillis(weakenings.millis()))));
    left().forEach(text -> screen.error("pagetorture: left out: " + text));
  }

  /// What each strategy needs; of many, how many need less than they have.
  private void printStrategies(boolean verbose) {
    List<Strategy> strategies = weakenings.strategies();
    if (strategies.isEmpty()) {
      return;
    }
    if (verbose || strategies.size() <= MANY) {
      new ScoreTable(strategies, judgement, screen).print();
      new CheapestTable(strategies, judgement, weakenings.costs(), screen).print();
    } else {
      long cheaper = strategies.stream().filter(s -> !s.cheapest().isEmpty()).count();
      screen.print(
          "%d of %d strategies have a cheaper form that holds; -v has it, and the score of each"
              .formatted(cheaper, strategies.size()));
      screen.print("");
      List<Strategy> measured = strategies.stream().filter(this::isMeasured).toList();
      new CheapestTable(measured, judgement, weakenings.costs(), screen).print();
    }
  }

  private boolean isMeasured(Strategy strategy) {
    return weakenings.costs().stream()
        .anyMatch(c -> strategy.name().equals(Strategy.TRUNCATE + c.strategy()));
  }

  /// Whether the tests that were asked reach it, or else whether all were asked.
  private boolean isAsked(Judged judged) {
    return scope.whole() || !judged.site().tests().isEmpty();
  }

  private void printProblems() {
    for (Kind kind : Kind.values()) {
      List<Problem> such = problems.stream().filter(p -> p.kind() == kind).toList();
      if (!such.isEmpty()) {
        screen.print(screen.paint(Style.RED, kind.toString()));
        such.forEach(p -> notes.wrap("  ", text(p)));
        screen.print("");
      }
    }
  }

  private static String text(Problem p) {
    return "%s %s: %s".formatted(p.place(), p.label(), p.text()).replace(" : ", ": ");
  }

  private static String counts(String noun, Score score) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("needed under TSO", score.tso());
    counts.put("needed under JMM", score.jmm());
    counts.put("not needed", score.notNeeded());
    counts.put("for C2's sake", score.hotspot());
    counts.put("undecided", score.undecided());
    counts.put("not reached", score.notReached());
    return counts(score.all() + " " + noun, counts, "none needed");
  }

  /// By what the orderings were shown to be needed.
  private String killed(List<Judged> asked) {
    long seen = weakenings.hardware().stream().filter(Sighting::shows).count();
    long needed = asked.stream().filter(j -> j.need().first() != null).count();
    return "%d seen on this machine, %d by the checker alone, %d by neither"
        .formatted(seen, needed - seen, asked.size() - needed);
  }

  private String comments(List<Judged> asked) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    problems.forEach(p -> counts.merge(p.kind(), 1, Integer::sum));
    long comments =
        scope.whole()
            ? weakenings.comments().size()
            : asked.stream().map(Judged::comment).filter(Objects::nonNull).distinct().count();
    boolean whole = scope.whole() && weakenings.complete();
    return counts(comments + " comments", counts, whole ? "all true" : "none shown wrong");
  }

  private static String counts(String what, Map<?, Integer> counts, String none) {
    String text =
        counts.entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(joining(", "));
    return what + ": " + (text.isEmpty() ? none : text);
  }

  /// What nobody knows now, and why.
  private List<String> left() {
    List<String> left = new ArrayList<>();
    if (!weakenings.complete()) {
      left.add(weakenings.missing());
    }
    long open = judgement.all().stream().filter(Judged::isGivenUp).count();
    if (open > 0) {
      left.add(open + " undecided");
    }
    if (!weakenings.unsound().isEmpty()) {
      left.add("not sound as they are: " + String.join(", ", weakenings.unsound()));
    }
    String costs =
        weakenings.costs().stream()
            .filter(FormCost::isLeftOut)
            .map(FormCost::strategy)
            .distinct()
            .collect(joining(", "));
    if (!costs.isEmpty()) {
      left.add("costs, fewer than %d rounds: %s".formatted(FormCost.LEAST, costs));
    }
    return left;
  }

  int exit() {
    return !problems.isEmpty() ? Exit.BROKEN : left().isEmpty() ? Exit.CLEAN : Exit.INCOMPLETE;
  }
}
