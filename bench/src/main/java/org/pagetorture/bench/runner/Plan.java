// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import static java.util.Comparator.comparing;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.pagetorture.bench.Bench;
import org.pagetorture.bench.Brief;
import org.pagetorture.bench.Rounds;
import org.pagetorture.bench.Sweep;
import org.pagetorture.bench.Twin;
import org.pagetorture.journal.Failure;

/// Which configurations a run has, in the order of a round: each subject's together, its baseline
/// first, and a C twin behind the first that it is compared with.
final class Plan {
  /// What a subject's other benchmarks are compared with.
  private static final Set<String> BASELINES = Set.of("baseline", "quiet");

  private final Map<String, Line.Benchmark> lines = new LinkedHashMap<>();
  private final Map<String, Configuration> jmh = new LinkedHashMap<>();
  private final Map<String, Integer> rounds = new HashMap<>();

  /// The plan for what is asked for, and for the baselines of that; `natives` are the C operations
  /// that can run.
  Plan(CommandLineOptions asked, boolean brief, Collection<String> natives) throws Failure {
    List<Configuration> wanted = new ArrayList<>();
    List<BenchmarkListEntry> chosen = chosen(asked, brief);
    for (BenchmarkListEntry entry : withBaselines(chosen)) {
      wanted.addAll(Configuration.of(entry, asked, sweep(entry, brief)));
    }
    wanted.sort(
        comparing(Configuration::subject).thenComparing(c -> !BASELINES.contains(c.method())));
    for (Configuration one : wanted) {
      jmh.put(one.id(), one);
      Optional<String> twin =
          annotation(one.benchmark(), Twin.class)
              .map(t -> one.withParams(t.value()))
              .filter(natives::contains);
      String twinId = twin.map(t -> "c." + t + "@" + one.threads()).orElse("");
      int forks = asked.getForkCount().orElse(forks(one.benchmark()));
      lines.put(one.id(), one.line(baseline(one, wanted), twinId));
      rounds.put(one.id(), forks);
      twin.ifPresent(
          t -> {
            lines.putIfAbsent(twinId, twin(twinId, t, one.threads()));
            rounds.merge(twinId, forks, Math::max);
          });
    }
  }

  /// The planned configurations, in the order of a round.
  List<Line.Benchmark> benchmarks() {
    return List.copyOf(lines.values());
  }

  /// How many forks a configuration has.
  int rounds(Line.Benchmark benchmark) {
    return rounds.getOrDefault(benchmark.id(), 0);
  }

  /// What JMH has to be told to run the configuration `id`.
  Configuration configuration(String id) {
    return Optional.ofNullable(jmh.get(id)).orElseThrow();
  }

  private static int forks(String benchmark) {
    Rounds more = type(benchmark).getAnnotation(Rounds.class);
    return more == null ? Bench.class.getAnnotation(Fork.class).value() : more.value();
  }

  private static Line.Benchmark twin(String id, String operation, int threads) {
    return new Line.Benchmark(
        id, "c", operation, Map.of(), threads, Line.Origin.c, "ns/op", "", "");
  }

  private static List<BenchmarkListEntry> chosen(CommandLineOptions asked, boolean brief)
      throws Failure {
    List<String> includes = asked.getIncludes();
    List<BenchmarkListEntry> found = find(includes, asked.getExcludes());
    if (found.isEmpty()) {
      throw Failure.usage(String.join(" ", includes) + ": matches no benchmark: -l names them all");
    }
    List<BenchmarkListEntry> chosen =
        found.stream()
            .filter(e -> !brief || annotation(e.getUsername(), Brief.class).isPresent())
            .toList();
    if (chosen.isEmpty()) {
      throw Failure.usage("--brief: none of these is part of the short version");
    }
    return chosen;
  }

  private static List<BenchmarkListEntry> find(List<String> includes, List<String> excludes)
      throws Failure {
    try {
      Stream.of(includes, excludes).flatMap(List::stream).forEach(Pattern::compile);
    } catch (PatternSyntaxException e) {
      throw Failure.usage("%s: %s".formatted(e.getPattern(), e.getDescription()));
    }
    var silent = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
    return List.copyOf(BenchmarkList.defaultList().find(silent, includes, excludes));
  }

  private static Set<BenchmarkListEntry> withBaselines(List<BenchmarkListEntry> chosen)
      throws Failure {
    Set<BenchmarkListEntry> all = new LinkedHashSet<>(chosen);
    for (BenchmarkListEntry entry : find(List.of(), List.of())) {
      String name = entry.getUsername();
      if (BASELINES.contains(name.substring(name.lastIndexOf('.') + 1))
          && chosen.stream()
              .anyMatch(c -> c.getUserClassQName().equals(entry.getUserClassQName()))) {
        all.add(entry);
      }
    }
    return all;
  }

  /// 1, 2, 4 … twice the CPUs, if that is what the benchmark wants; 1 and the CPUs in short.
  private static List<Integer> sweep(BenchmarkListEntry entry, boolean brief) {
    if (annotation(entry.getUsername(), Sweep.class).isEmpty()) {
      return List.of();
    }
    int cpus = Runtime.getRuntime().availableProcessors();
    return brief
        ? Stream.of(1, cpus).distinct().toList()
        : Stream.iterate(1, n -> n <= 2 * cpus, n -> 2 * n).toList();
  }

  /// The baseline with the same parameters, as far as it has them, and the same threads if it is
  /// run with as many.
  private static String baseline(Configuration one, List<Configuration> all) {
    if (BASELINES.contains(one.method())) {
      return "";
    }
    List<Configuration> fitting =
        all.stream()
            .filter(c -> c.subject().equals(one.subject()) && BASELINES.contains(c.method()))
            .filter(c -> one.params().entrySet().containsAll(c.params().entrySet()))
            .toList();
    return Stream.concat(
            fitting.stream().filter(c -> c.threads() == one.threads()), fitting.stream())
        .map(Configuration::id)
        .findFirst()
        .orElse("");
  }

  /// The annotation of a benchmark's method, or of one of a group's.
  private static <A extends Annotation> Optional<A> annotation(String benchmark, Class<A> type) {
    String name = benchmark.substring(benchmark.lastIndexOf('.') + 1);
    return Stream.of(type(benchmark).getMethods())
        .filter(m -> name.equals(groupOrName(m)))
        .flatMap(m -> Stream.of(m.getAnnotationsByType(type)))
        .findFirst();
  }

  private static Class<?> type(String benchmark) {
    try {
      return Class.forName(benchmark.substring(0, benchmark.lastIndexOf('.')));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String groupOrName(Method method) {
    Group group = method.getAnnotation(Group.class);
    return group == null ? method.getName() : group.value();
  }
}
