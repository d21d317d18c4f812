// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.bench.Benchmark;
import org.pagetorture.results.stats.Comparison;
import org.pagetorture.results.stats.Estimate;
import org.pagetorture.results.stats.Family;
import org.pagetorture.results.stats.Figures;

/// A run beside another: each configuration that both have, and whether it differs.
///
/// The forks of the two did not take turns, so whatever changed between the runs is in it.
///
/// @param name what the other run is called
/// @param notes what else differs, and what only one of them has, in words
public record Against(String name, List<Row> rows, List<String> notes) {
  /// A configuration, or a part of it, in both runs.
  public record Row(
      @JsonIgnore Benchmark benchmark,
      String part,
      Estimate here,
      Estimate there,
      Comparison comparison) {

    @JsonProperty
    public String id() {
      return benchmark.id();
    }
  }

  private record Both(Benchmark benchmark, String part, Sample here, Sample there) {}

  /// What they cost in either run.
  public static Against of(BenchRecord here, BenchRecord there, String name, long seed) {
    Counted one = new Counted(here, seed);
    Counted other = new Counted(there, seed);
    return of(one, other, name, one::sample, other::sample);
  }

  /// The same for runs on two machines: not what they cost, but their ratios to their baselines.
  public static Against relative(BenchRecord here, BenchRecord there, String name, long seed) {
    Counted one = new Counted(here, seed);
    Counted other = new Counted(there, seed);
    return of(one, other, name, one::relative, other::relative);
  }

  private static Against of(
      Counted here,
      Counted there,
      String name,
      BiFunction<String, String, Sample> ofHere,
      BiFunction<String, String, Sample> ofThere) {
    Map<String, Benchmark> others =
        there.record().benchmarks().stream()
            .collect(toMap(Benchmark::id, Function.identity(), (a, _) -> a));
    Family<Both> family = new Family<>();
    for (Benchmark b : here.record().benchmarks()) {
      Benchmark other = others.get(b.id());
      if (other != null && other.unit().equals(b.unit())) {
        for (Both both : both(b, here, ofHere, ofThere)) {
          Estimate ratio = here.ratioApart(both.here(), both.there());
          if (ratio != null) {
            family.add(both, ratio, both.here().values(), both.there().values());
          }
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    family
        .comparisons()
        .forEach(
            (both, comparison) ->
                rows.add(
                    new Row(
                        both.benchmark(),
                        both.part(),
                        here.median(both.here()).orElseThrow(),
                        there.median(both.there()).orElseThrow(),
                        comparison)));
    return new Against(name, rows, notes(here.record(), there.record(), rows));
  }

  /// The comparison that has too few forks for any difference, if one has.
  @JsonIgnore
  public Optional<Comparison> weakest() {
    return Comparison.weakest(rows.stream().map(Row::comparison));
  }

  private static List<Both> both(
      Benchmark b,
      Counted here,
      BiFunction<String, String, Sample> ofHere,
      BiFunction<String, String, Sample> ofThere) {
    return here.parts(b.id())
        .map(part -> new Both(b, part, ofHere.apply(b.id(), part), ofThere.apply(b.id(), part)))
        .filter(both -> !both.here().isEmpty() && !both.there().isEmpty())
        .toList();
  }

  private static List<String> notes(BenchRecord here, BenchRecord there, List<Row> rows) {
    List<String> notes = new ArrayList<>();
    note(notes, "CPU", here, there, r -> r.run().map(run -> run.machine().cpu()));
    note(notes, "JDK", here, there, r -> r.run().map(run -> run.jdk().version()));
    long common = rows.stream().map(Row::id).distinct().count();
    only(notes, "this run", here.benchmarks().size() - common);
    only(notes, "the other", there.benchmarks().size() - common);
    return notes;
  }

  private static void note(
      List<String> notes,
      String what,
      BenchRecord here,
      BenchRecord there,
      Function<BenchRecord, Optional<String>> property) {
    String one = property.apply(here).orElse("");
    String other = property.apply(there).orElse("");
    if (!one.equals(other) && !one.isEmpty() && !other.isEmpty()) {
      notes.add("another %s: %s there, %s here".formatted(what, other, one));
    }
  }

  private static void only(List<String> notes, String which, long count) {
    if (count > 0) {
      String configurations = Figures.of((int) count, "configuration");
      notes.add("%s without figures to compare in %s".formatted(configurations, which));
    }
  }
}
