// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.orderings.Judged;
import org.pagetorture.results.orderings.Judgement;
import org.pagetorture.results.orderings.Strategy;
import org.pagetorture.results.orderings.Strategy.Change;
import org.pagetorture.results.orderings.Strategy.Tie;

/// The cheapest sound form of each strategy, where it is not the one that it has: what can be
/// weaker, all of it at once.
final class CheapestTable {
  private final List<Strategy> strategies;
  private final Judgement judgement;
  private final Screen screen;

  CheapestTable(List<Strategy> strategies, Judgement judgement, Screen screen) {
    this.strategies = strategies.stream().filter(s -> !s.cheapest().isEmpty()).toList();
    this.judgement = judgement;
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
