// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.merge;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pagetorture.results.record.Check;
import org.pagetorture.results.record.Checked;
import org.pagetorture.results.record.Checked.Answer;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Part;
import org.pagetorture.results.record.Run;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant;

/// Records joined into one.
///
/// A run that comes in twice, or was done again under the same seed and shard, counts once, fork by
/// fork; forks of different seeds add up, each under its seed: `7:key`.
public final class Merge {
  /// First sessions come first, so that one of them is the header of the whole.
  private static final Comparator<Run> HEADERS =
      comparing(Run::resumed)
          .thenComparingLong(Run::seed)
          .thenComparing(Run::shard)
          .thenComparing(Run::started)
          .thenComparing(Json.MAPPER::writeValueAsString);

  private Merge() {}

  /// Joins records that are of one plan, and that have a header each.
  public static RunRecord of(Collection<RunRecord> records) {
    RunRecord merged = new RunRecord();
    all(records, RunRecord::sessions).distinct().sorted(HEADERS).forEach(merged::add);
    joined(all(records, RunRecord::variants), Variant::name, (v, _) -> v).forEach(merged::add);
    joined(all(records, Merge::forks), Fork::key, Best::fork).forEach(merged::add);
    List<Part> parts = parts(records);
    parts.forEach(merged::add);
    Ends.of(parts).ifPresent(merged::add);
    merged.add(check(records, merged.variants()));
    all(records, RunRecord::damage).distinct().sorted().forEach(merged::addDamage);
    return merged;
  }

  /// Whether a merged record has all that another one has.
  public static boolean holds(RunRecord merged, RunRecord other) {
    return facts(of(List.of(merged, other))).equals(facts(merged));
  }

  private static List<Object> facts(RunRecord record) {
    return List.of(record.sessions(), record.forks(), record.parts(), record.check());
  }

  /// The variants that one run's checker proved and another's refuted, which is kept.
  public static List<String> contradictions(Collection<RunRecord> records) {
    Map<String, Set<Answer>> answers =
        all(records, record -> record.check().tests())
            .filter(c -> c.verdict() != null)
            .collect(groupingBy(Checked::name, TreeMap::new, mapping(Checked::verdict, toSet())));
    return answers.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The runs that records are made of, each once.
  private static List<Part> parts(Collection<RunRecord> records) {
    return joined(
            all(records, Merge::parts),
            Part::words,
            (a, b) -> new Part(a.seed(), a.shard(), Ends.either(a.end(), b.end())))
        .stream()
        .sorted(comparingLong(Part::seed).thenComparing(Part::shard))
        .toList();
  }

  private static List<Part> parts(RunRecord record) {
    return record.parts().isEmpty()
        ? record.run().stream()
            .map(run -> new Part(run.seed(), run.shard(), Ends.inOrder(record.end().orElse(null))))
            .toList()
        : record.parts();
  }

  private static List<Fork> forks(RunRecord record) {
    if (!record.parts().isEmpty()) {
      return record.forks();
    }
    String seed = record.run().map(run -> run.seed() + ":").orElse("");
    return record.forks().stream().map(fork -> fork.withKey(seed + fork.key())).toList();
  }

  private static Check check(Collection<RunRecord> records, List<Variant> variants) {
    List<Check> asked =
        records.stream().map(RunRecord::check).filter(c -> !c.equals(Check.NONE)).toList();
    if (asked.isEmpty()) {
      return Check.NONE;
    }
    List<Checked> answers =
        List.copyOf(
            joined(asked.stream().flatMap(c -> c.tests().stream()), Checked::name, Best::answer));
    Set<String> answered = answers.stream().map(Checked::name).collect(toSet());
    long left = variants.stream().filter(v -> !answered.contains(v.name())).count();
    return new Check(
        left == 0 ? "" : "%d of %d not checked".formatted(left, variants.size()),
        asked.stream().mapToLong(Check::wallMs).max().orElseThrow(),
        answers);
  }

  private static <T> Stream<T> all(
      Collection<RunRecord> records, Function<RunRecord, List<T>> lines) {
    return records.stream().flatMap(record -> lines.apply(record).stream());
  }

  /// One of each key, in the order of the keys.
  private static <T> Collection<T> joined(
      Stream<T> lines, Function<T, String> key, BinaryOperator<T> join) {
    return lines.collect(toMap(key, line -> line, join, TreeMap::new)).values();
  }
}
