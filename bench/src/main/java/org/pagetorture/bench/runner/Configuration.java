// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/// One benchmark with its parameters and threads.
///
/// @param benchmark JMH's name of it
/// @param threads of all its groups together
record Configuration(
    String benchmark, SortedMap<String, String> params, int threads, boolean grouped) {

  /// The ways to run a benchmark: each of its parameters' values with each number of threads.
  static List<Configuration> of(
      BenchmarkListEntry entry, CommandLineOptions asked, List<Integer> sweep) {
    boolean grouped = entry.getThreadGroupLabels().hasValue();
    List<Integer> threads =
        grouped
            ? List.of(Arrays.stream(entry.getThreadGroups()).sum())
            : asked.getThreads().hasValue()
                ? List.of(running(asked.getThreads().get()))
                : sweep.isEmpty() ? List.of(running(entry.getThreads().orElse(1))) : sweep;
    List<Configuration> all = new ArrayList<>();
    for (SortedMap<String, String> params : params(entry, asked)) {
      threads.forEach(n -> all.add(new Configuration(entry.getUsername(), params, n, grouped)));
    }
    return all;
  }

  /// JMH's number of threads; `Threads.MAX` is one a CPU.
  private static int running(int threads) {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }

  private static List<SortedMap<String, String>> params(
      BenchmarkListEntry entry, CommandLineOptions asked) {
    List<SortedMap<String, String>> all = new ArrayList<>(List.of(new TreeMap<>()));
    Map<String, String[]> params = new TreeMap<>(entry.getParams().orElse(Map.of()));
    params.forEach(
        (name, values) -> {
          var chosen = asked.getParameter(name).orElse(List.of(values));
          List<SortedMap<String, String>> shorter = List.copyOf(all);
          all.clear();
          for (SortedMap<String, String> some : shorter) {
            for (String value : chosen) {
              SortedMap<String, String> more = new TreeMap<>(some);
              more.put(name, value);
              all.add(more);
            }
          }
        });
    return all;
  }

  /// The class, without its package.
  String subject() {
    String type = benchmark.substring(0, benchmark.lastIndexOf('.'));
    return type.substring(type.lastIndexOf('.') + 1);
  }

  String method() {
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  /// `GupBench.gup:strategy=BreakLayouts@2`.
  String id() {
    String values =
        params.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(","));
    return subject() + "." + method() + (values.isEmpty() ? "" : ":" + values) + "@" + threads;
  }

  /// `text` with the value of each parameter for its `{name}`.
  String withParams(String text) {
    return params.entrySet().stream()
        .reduce(text, (t, p) -> t.replace("{" + p.getKey() + "}", p.getValue()), String::concat);
  }

  /// A text with the parameters' values for their names in braces.
  String fill(String text) {
    String filled = text;
    for (Map.Entry<String, String> param : params.entrySet()) {
      filled = filled.replace("{" + param.getKey() + "}", param.getValue());
    }
    return filled;
  }

  Line.Benchmark line(String baseline, String twin) {
    return new Line.Benchmark(
        id(),
        subject(),
        method(),
        new LinkedHashMap<>(params),
        threads,
        Line.Origin.jmh,
        "ns/op",
        baseline,
        twin);
  }
}
