// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.cost.FormCost;
import org.pagetorture.results.orderings.Judged;
import org.pagetorture.results.orderings.Judgement;
import org.pagetorture.results.orderings.Strategy;
import org.pagetorture.results.orderings.Strategy.Change;
import org.pagetorture.results.orderings.Strategy.Tie;
import org.pagetorture.results.stats.Comparison;
import org.pagetorture.results.stats.Estimate;
import org.pagetorture.results.stats.Figures;
import org.pagetorture.results.stats.Frequency;

/// The cheapest sound form of each strategy, where it is not the one that it has: what can be
/// weaker, all of it at once.
final class CheapestTable {
  private final List<Strategy> strategies;
  private final Judgement judgement;
  private final List<FormCost> costs;
  private final Screen screen;

  CheapestTable(
      List<Strategy> strategies, Judgement judgement, List<FormCost> costs, Screen screen) {
    this.strategies = strategies.stream().filter(s -> !s.cheapest().isEmpty()).toList();
    this.judgement = judgement;
    this.costs = costs;
    this.screen = screen;
  }

  void print() {
    if (!strategies.isEmpty()) {
      screen.print(screen.paint(Style.BOLD, "cheapest form"));
      strategies.forEach(this::print);
      screen.print("");
    }
  }

  private void print(Strategy strategy) {
    screen.print("  " + strategy.name());
    for (Change change : strategy.cheapest()) {
      screen.print("    " + text(change.site(), change.form()));
    }
    for (Tie tie : strategy.ties()) {
      String others = tie.insteadOf().stream().map(this::at).collect(joining(", "));
      screen.print("    or " + text(tie.site(), tie.form()) + ", but not " + others);
    }
    costs.stream()
        .filter(c -> strategy.name().equals(Strategy.TRUNCATE + c.strategy()))
        .forEach(c -> screen.print("    %s: %s".formatted(c.benchmark(), text(c))));
  }

  /// What was measured of both forms.
  private static String text(FormCost cost) {
    Estimate own = cost.own();
    Estimate cheapest = cost.cheapest();
    Comparison comparison = cost.comparison();
    if (own == null || cheapest == null || comparison == null) {
      return "left out";
    }
    Estimate ratio = comparison.ratio();
    Frequency.Interval interval = ratio.interval();
    return "own %s ns, cheapest %s ns, ratio %s%s, %s: %s"
        .formatted(
            Figures.value(own.value()),
            Figures.value(cheapest.value()),
            Figures.value(ratio.value()),
            interval == null ? "" : " (" + Figures.interval(interval) + ")",
            Figures.of(ratio.forks(), "fork"),
            text(comparison));
  }

  private static String text(Comparison comparison) {
    return switch (comparison.word()) {
      case FASTER -> "cheapest is slower";
      case SLOWER -> "cheapest is faster";
      case DIFFERS -> "ranks and medians disagree";
      case SAME ->
          comparison.forks() == 0
              ? "no difference shown"
              : "too few to show a difference, which takes " + comparison.forks();
    };
  }

  private String text(String id, String form) {
    String written = judgement.of(id).map(j -> j.site().written()).orElse("");
    return "%s: %s -> %s".formatted(at(id), written, form);
  }

  private String at(String id) {
    return judgement.of(id).map(CheapestTable::at).orElse(id);
  }

  private static String at(Judged judged) {
    return (judged.site().at() + " " + judged.label()).strip();
  }
}
