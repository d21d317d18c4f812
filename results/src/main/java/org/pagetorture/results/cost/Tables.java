// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.bench.Benchmark;
import org.pagetorture.results.cost.Table.Kind;
import org.pagetorture.results.stats.Comparison;
import org.pagetorture.results.stats.Estimate;
import org.pagetorture.results.stats.Family;

/// Sorts configurations into tables, and compares each with its baseline and its twin.
///
/// A table has the baselines that its rows refer to. What has no fork that counts is in none.
final class Tables {
  private static final Set<String> STRATEGIES =
      Set.of("GupBench.gup", "GupBench.unpin", "TruncateBench.idle", "TruncateBench.justUnpinned");
  private static final Set<String> FAULTS = Set.of("FaultBench.found", "MkwriteBench.fault");
  private static final String BOTH = "GupBench.pinUnpin";
  private static final String STOLEN = "StolenBench";

  private final Counted counted;

  Tables(Counted counted) {
    this.counted = counted;
  }

  private record Place(Kind kind, String title) {}

  List<Table> tables() {
    Map<Place, List<Benchmark>> places = new LinkedHashMap<>();
    // These come first.
    places.put(new Place(Kind.strategies, "strategies"), new ArrayList<>());
    places.put(new Place(Kind.faults, "faults"), new ArrayList<>());
    counted.record().benchmarks().stream()
        .filter(b -> !b.isBare() && !hasLatency(b))
        .forEach(b -> places.computeIfAbsent(place(b), _ -> new ArrayList<>()).add(b));
    addBaselines(places);
    List<Table> tables = new ArrayList<>();
    places.forEach((place, benchmarks) -> tables.add(table(place, benchmarks)));
    tables.removeIf(t -> t.rows().isEmpty());
    return tables;
  }

  private Place place(Benchmark b) {
    String name = b.subject() + "." + b.method();
    boolean ofStrategy = STRATEGIES.contains(name) || (name.equals(BOTH) && !hasHalves());
    if (b.subject().equals(STOLEN) || (b.threads() == 1 && ofStrategy)) {
      return new Place(Kind.strategies, "strategies");
    }
    return FAULTS.contains(name)
        ? new Place(Kind.faults, "faults")
        : new Place(Kind.subject, b.subject());
  }

  /// Whether pins and releases are timed apart, and not only both together.
  private boolean hasHalves() {
    return counted.record().benchmarks().stream().anyMatch(b -> b.method().equals("gup"));
  }

  private boolean hasLatency(Benchmark b) {
    return counted.forks(b.id()).stream().anyMatch(f -> !f.fork().latency().isEmpty());
  }

  /// Puts each baseline before those that refer to it, or else among its own subject.
  private void addBaselines(Map<Place, List<Benchmark>> places) {
    for (Benchmark baseline : counted.record().benchmarks().reversed()) {
      if (baseline.isBare() && !hasLatency(baseline)) {
        List<List<Benchmark>> wanting =
            places.values().stream()
                .filter(l -> l.stream().anyMatch(b -> b.baseline().equals(baseline.id())))
                .toList();
        if (wanting.isEmpty()) {
          places.computeIfAbsent(place(baseline), _ -> new ArrayList<>()).addFirst(baseline);
        }
        wanting.forEach(l -> l.addFirst(baseline));
      }
    }
  }

  private Table table(Place place, List<Benchmark> benchmarks) {
    List<Cost> rows =
        benchmarks.stream()
            .flatMap(
                b ->
                    b.subject().equals(STOLEN)
                        ? stolen(b)
                        : counted.parts(b.id()).flatMap(part -> cost(b, part, place.kind())))
            .toList();
    return new Table(place.kind(), place.title(), compared(rows));
  }

  private Stream<Cost> cost(Benchmark b, String part, Kind kind) {
    Sample sample = counted.sample(b.id(), part);
    Sample baseline = counted.baseline(b, part);
    @Nullable Estimate added =
        kind == Kind.faults && !b.isBare()
            ? counted.together(medians -> medians[0] - medians[1], sample, baseline)
            : null;
    @Nullable Estimate twin = counted.ratio(sample, counted.sample(b.twin(), ""));
    return counted.median(sample).stream()
        .map(value -> new Cost(b, part, value, added, null, twin));
  }

  /// What a truncate takes from a reader that runs meanwhile: of its time t the reader, whose
  /// operation takes r0 when it is left alone and r1 now, loses the share 1 - r0/r1.
  private Stream<Cost> stolen(Benchmark b) {
    if (!b.method().equals("stolen")) {
      return Stream.empty();
    }
    Sample quiet = counted.record().benchmark(b.baseline()).map(this::reader).orElse(Sample.NONE);
    Estimate stolen =
        counted.together(
            m -> m[0] * (1 - m[2] / m[1]), counted.sample(b.id(), "truncate"), reader(b), quiet);
    return Stream.ofNullable(stolen).map(value -> new Cost(b, "", value, null, null, null));
  }

  /// The part that reads, however its method is named: a class has each name once.
  private Sample reader(Benchmark b) {
    return counted
        .parts(b.id())
        .filter(part -> part.toLowerCase(Locale.ROOT).endsWith("reader"))
        .findFirst()
        .map(part -> counted.sample(b.id(), part))
        .orElse(Sample.NONE);
  }

  /// What is read down one column: one benchmark's parameters, or one subject's benchmarks, beside
  /// one baseline.
  private record Column(String benchmark, String part, String baseline) {
    static Column of(Cost row) {
      Benchmark b = row.benchmark();
      return new Column(
          b.subject() + (b.params().isEmpty() ? "" : "." + b.method()), row.part(), b.baseline());
    }
  }

  /// The rows with what they say of their baselines. That of stolen time is in its formula already.
  private List<Cost> compared(List<Cost> rows) {
    Map<Column, Family<Cost>> families = new HashMap<>();
    for (Cost row : rows) {
      if (row.benchmark().isBare() || row.benchmark().subject().equals(STOLEN)) {
        continue;
      }
      Sample sample = counted.sample(row.id(), row.part());
      Sample baseline = counted.baseline(row.benchmark(), row.part());
      Estimate ratio = counted.ratio(sample, baseline);
      if (ratio != null) {
        families
            .computeIfAbsent(Column.of(row), _ -> new Family<>())
            .add(row, ratio, sample.values(), baseline.values());
      }
    }
    Map<Cost, Comparison> comparisons = new HashMap<>();
    families.values().forEach(family -> comparisons.putAll(family.comparisons()));
    return rows.stream()
        .map(
            r ->
                new Cost(
                    r.benchmark(), r.part(), r.value(), r.added(), comparisons.get(r), r.toTwin()))
        .toList();
  }
}
