// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Outcome;
import org.pagetorture.results.stats.Frequency;
import org.pagetorture.results.verdict.Judge;
import org.pagetorture.results.verdict.Judged;
import org.pagetorture.results.verdict.KnownRates;

/// One of two runs: its variants with their verdicts, and its forks by variant and configuration.
///
/// Verdicts are given over all of the run, whatever part of it was asked for.
final class Side {
  private final Archive archive;
  private final Pattern filter;
  private final Map<String, Judged> judged;
  private final Map<String, Map<Configuration, List<Fork>>> forks;

  Side(Archive archive, KnownRates rates, Pattern filter) {
    this.archive = archive;
    this.filter = filter;
    this.judged =
        new Judge(archive.stress(), rates)
            .verdicts().stream()
                .collect(
                    toMap(
                        j -> j.variant().name(),
                        Function.identity(),
                        (a, _) -> a,
                        LinkedHashMap::new));
    Set<String> common = Configuration.common(archive.stress().forks());
    this.forks =
        archive.stress().forks().stream()
            .filter(f -> f.samples() > 0)
            .collect(groupingBy(Fork::name, groupingBy(f -> Configuration.of(f, common))));
  }

  Archive archive() {
    return archive;
  }

  /// All verdicts, asked for or not.
  Collection<Judged> verdicts() {
    return judged.values();
  }

  private boolean isAsked(Judged judged) {
    return filter.matcher(judged.variant().name()).find();
  }

  Optional<Judged> verdict(String name) {
    return Optional.ofNullable(judged.get(name));
  }

  /// The forks of a variant that have samples.
  Map<Configuration, List<Fork>> forks(String name) {
    return forks.getOrDefault(name, Map.of());
  }

  /// The outcomes of a variant that were seen, by their ids.
  Map<String, Outcome> seen(String name) {
    return forks(name).values().stream()
        .flatMap(List::stream)
        .flatMap(f -> f.outcomes().stream())
        .filter(o -> o.count() > 0)
        .collect(toMap(Outcome::id, Function.identity(), (a, _) -> a, TreeMap::new));
  }

  /// How often each outcome of a variant was seen.
  Map<String, Long> counts(Judged judged) {
    return forks(judged.variant().name()).values().stream()
        .flatMap(List::stream)
        .flatMap(f -> f.outcomes().stream())
        .collect(toMap(Outcome::id, Outcome::count, Long::sum));
  }

  /// Whether its checker answered for a variant.
  boolean isChecked(Judged judged) {
    return verdict(judged.variant().name()).filter(j -> j.proof() != null).isPresent();
  }

  /// How often some forks saw an outcome.
  static Frequency frequency(List<Fork> forks, String id) {
    return new Frequency(
        forks.stream().mapToLong(f -> count(f, id)).sum(),
        forks.stream().mapToLong(Fork::samples).sum());
  }

  private static long count(Fork fork, String id) {
    return fork.outcomes().stream().filter(o -> o.id().equals(id)).mapToLong(Outcome::count).sum();
  }

  /// The rates that some forks saw an outcome at.
  static double[] rates(List<Fork> forks, String id) {
    return forks.stream().mapToDouble(f -> (double) count(f, id) / f.samples()).toArray();
  }

  /// The forks of the configurations that the other side has as well.
  List<Fork> alike(String name, Side other) {
    return forks(name).entrySet().stream()
        .filter(e -> other.forks(name).containsKey(e.getKey()))
        .flatMap(e -> e.getValue().stream())
        .collect(toList());
  }

  /// The variants asked for that both have, in this one's order.
  Stream<Judged> common(Side other) {
    return judged.values().stream()
        .filter(this::isAsked)
        .filter(j -> other.judged.containsKey(j.variant().name()));
  }

  /// The variants asked for that the other does not have.
  List<String> alone(Side other) {
    return judged.values().stream()
        .filter(this::isAsked)
        .filter(j -> !other.judged.containsKey(j.variant().name()))
        .map(j -> j.variant().shortName())
        .toList();
  }
}
