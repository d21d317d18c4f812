// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.merge.Best;
import org.pagetorture.results.merge.Merge;
import org.pagetorture.results.record.Part;
import org.pagetorture.results.record.Run;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Shard;
import org.pagetorture.results.stats.Figures;

/// What there is to say about runs that are merged, beside the verdicts.
final class MergeNotes {
  /// How many shards are named one by one.
  private static final int SOME = 6;

  private MergeNotes() {}

  /// `3 runs: shards 1/3, 2/3, 3/3 of seed 7`.
  static String names(List<Part> parts) {
    Map<Long, List<Shard>> seeds =
        parts.stream()
            .collect(groupingBy(Part::seed, TreeMap::new, mapping(Part::shard, toList())));
    Map<List<Shard>, List<Long>> alike = new LinkedHashMap<>();
    seeds.forEach(
        (seed, shards) -> alike.computeIfAbsent(shards, _ -> new ArrayList<>()).add(seed));
    return alike.entrySet().stream()
        .map(e -> shards(e.getKey()) + seeds(e.getValue()))
        .collect(joining("; ", Figures.of(parts.size(), "run") + ": ", ""));
  }

  private static String seeds(List<Long> seeds) {
    return (seeds.size() == 1 ? "seed " : "seeds ")
        + seeds.stream().map(String::valueOf).collect(joining(", "));
  }

  private static String shards(List<Shard> shards) {
    int n = shards.getFirst().n();
    if (n == 1) {
      return "";
    }
    if (shards.size() == 1) {
      return "shard " + shards.getFirst() + " of ";
    }
    if (shards.size() > SOME) {
      return (shards.size() == n ? "all " + n : shards.size() + " of " + n) + " shards of ";
    }
    return shards.stream().map(Shard::toString).collect(joining(", ", "shards ", " of "));
  }

  /// What of the inputs differs, and what of them does not count.
  static List<String> of(List<MergeInput> inputs, RunRecord merged) {
    List<String> notes = new ArrayList<>();
    inputs.forEach(input -> notes.addAll(input.damage()));
    machines(merged).ifPresent(notes::add);
    again(merged).forEach(notes::add);
    Merge.contradictions(inputs.stream().map(MergeInput::record).toList()).stream()
        .map(name -> name + ": proved in one run, and refuted in another, which is kept")
        .forEach(notes::add);
    benchmarks(inputs).ifPresent(notes::add);
    return notes;
  }

  private static Optional<String> machines(RunRecord merged) {
    List<String> machines =
        merged.sessions().stream()
            .map(Run::machine)
            .map(m -> "%s, %d CPUs, Linux %s".formatted(m.cpu(), m.cpus(), m.kernel()))
            .distinct()
            .toList();
    return machines.size() < 2
        ? Optional.empty()
        : Optional.of("not all ran on the same machine: " + String.join("; ", machines));
  }

  /// The runs that somebody did again under the same seed.
  private static List<String> again(RunRecord merged) {
    Map<Part, Long> begun =
        merged.sessions().stream()
            .filter(run -> !run.resumed())
            .collect(
                groupingBy(
                    run -> new Part(run.seed(), run.shard(), null),
                    LinkedHashMap::new,
                    counting()));
    return begun.keySet().stream()
        .filter(part -> begun.getOrDefault(part, 0L) > 1)
        .map(part -> part.words() + " was run again: its forks count once; for more, give a --seed")
        .toList();
  }

  private static Optional<String> benchmarks(List<MergeInput> inputs) {
    List<BenchRecord> all = inputs.stream().map(MergeInput::bench).toList();
    long runs = all.stream().flatMap(b -> b.run().stream()).distinct().count();
    return runs < 2
        ? Optional.empty()
        : Best.bench(all)
            .flatMap(BenchRecord::run)
            .map(
                run ->
                    "%d runs have benchmarks, which do not add up: kept are those of %s, the most"
                        .formatted(runs, run.started()));
  }
}
