// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.cost.FormFork.Form;
import org.pagetorture.results.stats.Bootstrap;
import org.pagetorture.results.stats.Comparison;
import org.pagetorture.results.stats.Estimate;
import org.pagetorture.results.stats.Family;

/// What a strategy costs by one benchmark in its own form, and in its cheapest.
///
/// What the checker calls cheapest has the weakest orderings; that need not be the fastest code.
///
/// @param strategy its simple name
/// @param own the median over the rounds in which both forms have a fork that counts; `null`, as
///     are the others, where there are too few
/// @param comparison of its own form with the cheapest, among all strategies by this benchmark
public record FormCost(
    String strategy,
    String benchmark,
    @Nullable Estimate own,
    @Nullable Estimate cheapest,
    @Nullable Comparison comparison,
    Tally tally) {
  public FormCost {
    Objects.requireNonNull(tally, "no tally");
  }

  /// Those that are measured in both forms.
  public static final List<String> BENCHMARKS = List.of("GupBench.pinUnpin", "TruncateBench.idle");

  /// With fewer rounds nothing is said.
  public static final int LEAST = 3;

  private static final Bootstrap BOOTSTRAP = new Bootstrap(1);

  /// The forks of one strategy.
  private record Forks(List<Iterations> own, List<Iterations> cheapest) {
    static Forks of(Stream<FormFork> lines) {
      Forks forks = new Forks(new ArrayList<>(), new ArrayList<>());
      lines.forEach(
          l ->
              (l.form() == Form.own ? forks.own : forks.cheapest)
                  .add(new Iterations(l.fork(), 1, 0)));
      return forks;
    }

    double[][] values() {
      return Sample.together(Sample.of(own, ""), Sample.of(cheapest, ""));
    }

    Tally tally() {
      return Tally.of(own).plus(Tally.of(cheapest));
    }
  }

  /// The costs of the strategies whose `changes` these are, as far as the lines tell.
  public static List<FormCost> of(Map<String, String> changes, Collection<FormFork> lines) {
    return BENCHMARKS.stream()
        .flatMap(b -> of(b, changes, lines.stream().filter(l -> l.benchmark().equals(b)).toList()))
        .sorted(comparing(FormCost::strategy))
        .toList();
  }

  private static Stream<FormCost> of(
      String benchmark, Map<String, String> changes, List<FormFork> lines) {
    Map<String, Forks> all = new LinkedHashMap<>();
    Family<String> family = new Family<>();
    changes.forEach(
        (strategy, change) -> {
          Forks forks =
              Forks.of(
                  lines.stream()
                      .filter(l -> l.strategy().equals(strategy) && l.changes().equals(change)));
          all.put(strategy, forks);
          double[][] v = forks.values();
          if (v[0].length >= LEAST) {
            family.add(strategy, BOOTSTRAP.paired(m -> m[0] / m[1], v), v[0], v[1]);
          }
        });
    Map<String, Comparison> comparisons = family.comparisons();
    return all.entrySet().stream()
        .map(e -> of(e.getKey(), benchmark, e.getValue(), comparisons.get(e.getKey())));
  }

  private static FormCost of(
      String strategy, String benchmark, Forks forks, @Nullable Comparison comparison) {
    Tally tally = forks.tally();
    if (comparison == null) {
      return new FormCost(strategy, benchmark, null, null, null, tally);
    }
    double[][] v = forks.values();
    return new FormCost(
        strategy, benchmark, BOOTSTRAP.ofMedian(v[0]), BOOTSTRAP.ofMedian(v[1]), comparison, tally);
  }

  /// Whether there is too little to say anything.
  @JsonIgnore
  public boolean isLeftOut() {
    return comparison == null;
  }
}
