// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pagetorture.results.bench.BenchFork;
import org.pagetorture.results.bench.BenchFork.Status;
import org.pagetorture.results.cost.FormFork.Form;
import org.pagetorture.results.stats.Comparison;
import org.pagetorture.results.stats.Comparison.Word;

/// What lines made by hand say of two forms.
class FormCostTest {
  private static final String PIN = "GupBench.pinUnpin";
  private static final Map<String, String> ONE = Map.of("A", "x#1=none");

  private final List<FormFork> lines = new ArrayList<>();

  /// A fork of three iterations, the last of which waited so long.
  private void fork(String strategy, Form form, int round, double ns, double last, long waitNs) {
    BenchFork fork =
        new BenchFork(
            PIN,
            round,
            Status.ok,
            "",
            1,
            List.of(ns, ns, last),
            List.of(0L, 0L, waitNs),
            Collections.nCopies(3, 5_000_000L),
            Collections.nCopies(3, 0L),
            Map.of(),
            Map.of(),
            "");
    lines.add(new FormFork(strategy, "x#1=none", PIN, form, fork));
  }

  private void rounds(String strategy, int rounds, double own, double cheapest) {
    for (int round = 0; round < rounds; round++) {
      double drift = 1 + round / 100.0;
      fork(strategy, Form.own, round, own * drift, own * drift, 0);
      fork(strategy, Form.cheapest, round, cheapest * drift, cheapest * drift, 0);
    }
  }

  private FormCost cost(Map<String, String> changes) {
    return FormCost.of(changes, lines).stream()
        .filter(c -> c.strategy().equals("A") && c.benchmark().equals(PIN))
        .findFirst()
        .orElseThrow();
  }

  private Comparison comparison(Map<String, String> changes) {
    return requireNonNull(cost(changes).comparison());
  }

  @Test
  void theRatioIsThatOfTheOwnFormToTheCheapest() {
    rounds("A", 6, 10, 8);
    Comparison comparison = comparison(ONE);
    assertThat(comparison.ratio().value()).isCloseTo(1.25, within(1e-9));
    assertThat(comparison.ratio().interval()).isNotNull();
    assertThat(comparison.word()).isEqualTo(Word.SLOWER);
  }

  @Test
  void moreStrategiesTakeMoreForks() {
    rounds("A", 4, 10, 8);
    assertThat(comparison(ONE).word()).isEqualTo(Word.SLOWER);
    rounds("B", 4, 10, 10);
    Comparison among = comparison(Map.of("A", "x#1=none", "B", "x#1=none"));
    assertThat(among.word()).isEqualTo(Word.SAME);
    assertThat(among.forks()).isEqualTo(5);
  }

  @Test
  void withFewerThanThreeRoundsNothingIsSaid() {
    rounds("A", 2, 10, 8);
    fork("A", Form.own, 2, 10, 10, 0); // the other form's fork is missing
    assertThat(cost(ONE).isLeftOut()).isTrue();
    assertThat(cost(ONE).tally().forks()).isEqualTo(5);
  }

  @Test
  void otherChangesAreAnotherForm() {
    rounds("A", 6, 10, 8);
    assertThat(cost(Map.of("A", "x#2=none")).isLeftOut()).isTrue();
  }

  @Test
  void delayedIterationsDoNotCount() {
    for (int round = 0; round < 4; round++) {
      fork("A", Form.own, round, 10, 900, 4_000_000);
      fork("A", Form.cheapest, round, 10, 10, 0);
    }
    FormCost cost = cost(ONE);
    assertThat(requireNonNull(cost.own()).value()).isEqualTo(10);
    assertThat(cost.tally().delayed()).isEqualTo(4);
  }
}
