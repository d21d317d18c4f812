// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.results.Answers;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.bench.Benchmark;
import org.pagetorture.results.bench.Benchmark.Origin;
import org.pagetorture.results.cost.Cost;
import org.pagetorture.results.record.Check;
import org.pagetorture.results.record.Outcome.Expect;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant.Needs;
import org.pagetorture.results.report.Choice.Take;
import org.pagetorture.results.stats.Estimate;
import org.pagetorture.results.stats.Frequency.Interval;
import org.pagetorture.results.verdict.Family;
import org.pagetorture.results.verdict.Judge;
import org.pagetorture.results.verdict.KnownRates;
import org.pagetorture.results.verdict.Race;

class ChoiceTest {
  private static final List<String> RACES = List.of("GupVsTruncate", "RepinVsTruncate");

  @TempDir Path recorded;

  private final Fixture fixture = new Fixture();
  private final Map<String, Cost> pins = new HashMap<>();
  private final Map<String, Cost> truncates = new HashMap<>();

  /// A strategy that answers both races, and breaks the second so many times.
  private ChoiceTest strategy(String name, long broken) {
    fixture.sound(RACES.get(0), name).fork(1000, 0, 0);
    fixture.sound(RACES.get(1), name).fork(1000, 0, broken);
    return this;
  }

  private static Cost cost(double ns, double spread) {
    Benchmark b = new Benchmark("b", "GupBench", "m", Map.of(), 1, Origin.jmh, "ns/op", "", "");
    return new Cost(
        b, "", new Estimate(ns, new Interval(ns - spread, ns + spread), 7), null, null, null);
  }

  private ChoiceTest costs(String name, double pin, double truncate) {
    pins.put(name, cost(pin, 0.1));
    truncates.put(name, cost(truncate, 0.1));
    return this;
  }

  private RunRecord record() {
    for (String race : RACES) {
      fixture.busted(race, "BustedNoWait", Needs.INTERLEAVING).fork(1000, 9, 0);
    }
    return fixture.record();
  }

  private Choice choice(RunRecord record) {
    var verdicts = new Judge(record, new KnownRates(recorded)).verdicts();
    Family family = Family.largest(Family.of(Race.of(verdicts))).orElseThrow();
    return Choice.of(
        family, List.of(new Price(Price.PIN, "", pins), new Price(Price.TRUNCATE, "", truncates)));
  }

  private List<String> takes(RunRecord record) {
    return choice(record).takes().stream().map(Take::strategy).toList();
  }

  @Test
  void takesTheCheapest() {
    strategy("A", 0).costs("A", 5, 3);
    strategy("B", 0).costs("B", 9, 7);
    assertThat(takes(record())).containsExactly("A");
  }

  @Test
  void takesNoneThatBroke() {
    strategy("A", 1).costs("A", 5, 3);
    strategy("B", 0).costs("B", 9, 7);
    Choice choice = choice(record());
    assertThat(choice.headline()).isEqualTo("B");
    assertThat(choice.why().getFirst()).startsWith("1 of 2 sound strategies hold");
  }

  @Test
  void takesNoneWhoseControlWasNotShown() {
    strategy("A", 0).costs("A", 5, 3);
    Choice choice =
        choice(fixture.busted(RACES.get(0), "Busted", Needs.INTERLEAVING).fork(9, 0, 0).record());
    assertThat(choice.takes()).isEmpty();
  }

  @Test
  void takesNoneThatTheCheckerRefuted() {
    strategy("A", 0).costs("A", 5, 3);
    strategy("B", 0).costs("B", 9, 7);
    RunRecord record = record();
    String a = Fixture.name(RACES.get(0), "A");
    record.add(new Check("", 0, List.of(Answers.refuted(a, "jmm", Expect.FORBIDDEN))));
    assertThat(takes(record)).containsExactly("B");
  }

  @Test
  void prefersAProvedOneToACheaperOne() {
    strategy("A", 0).costs("A", 5, 3);
    strategy("B", 0).costs("B", 9, 7);
    RunRecord record = record();
    record.add(
        new Check("", 0, RACES.stream().map(r -> Answers.proved(Fixture.name(r, "B"))).toList()));
    assertThat(takes(record)).containsExactly("B");
  }

  @Test
  void takesAnotherWhenPinsAreMany() {
    strategy("A", 0).costs("A", 5, 3);
    strategy("B", 0).costs("B", 2, 3003);
    strategy("C", 0).costs("C", 4, 2503);
    Choice choice = choice(record());
    assertThat(choice.headline()).isEqualTo("A; from 1000 pins a truncate on, B");
    assertThat(choice.takes("C")).isFalse();
  }

  @Test
  void namesThoseThatCannotBeToldApart() {
    strategy("A", 0).costs("A", 5, 3);
    strategy("B", 0).costs("B", 5.15, 2.95);
    strategy("C", 0).costs("C", 6, 3);
    assertThat(choice(record()).takes())
        .singleElement()
        .satisfies(t -> assertThat(t.strategy()).isEqualTo("A"))
        .satisfies(t -> assertThat(t.alike()).containsExactly("B"));
  }

  @Test
  void saysWhenForksAreFew() {
    strategy("A", 0);
    pins.put("A", new Cost(cost(5, 1).benchmark(), "", new Estimate(5, null, 2), null, null, null));
    truncates.put("A", cost(3, 1));
    assertThat(choice(record()).why()).last().asString().contains("2 forks only", "50 %");
    assertThat(choice(strategy("B", 0).costs("A", 5, 3).record()).why())
        .noneMatch(w -> w.contains("only"));
  }

  @Test
  void prefersNoneWithoutCosts() {
    Choice choice = strategy("A", 0).choice(record());
    assertThat(choice.takes()).isEmpty();
    assertThat(choice.why()).last().asString().contains("was not measured");
  }
}
