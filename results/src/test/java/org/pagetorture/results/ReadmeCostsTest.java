// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pagetorture.results.bench.BenchReader;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.bench.BenchRun;
import org.pagetorture.results.bench.Benchmark;
import org.pagetorture.results.cost.Cost;
import org.pagetorture.results.cost.Costs;
import org.pagetorture.results.cost.Table;
import org.pagetorture.results.stats.Estimate;
import org.pagetorture.results.stats.Figures;

/// README's costs are those of the newest recorded benchmarks.
class ReadmeCostsTest {
  private static final List<String> COLUMNS =
      List.of(
          "GupBench.gup",
          "GupBench.unpin",
          "TruncateBench.idle",
          "TruncateBench.justUnpinned",
          "StolenBench.stolen");

  @Test
  void theCostsAreThoseOfTheNewestRecordedBenchmarks() throws IOException {
    Path newest;
    try (Stream<Path> runs = Files.list(Readme.RECORDED)) {
      newest =
          runs.filter(r -> Files.exists(r.resolve(BenchReader.WHOLE)))
              .max(comparing(r -> r.getFileName().toString()))
              .orElseThrow();
    }
    BenchRecord record = BenchReader.read(newest.resolve(BenchReader.WHOLE));
    BenchRun run = record.run().orElseThrow();
    List<Cost> costs =
        Costs.of(record, run.seed()).tables().stream()
            .map(Table::rows)
            .flatMap(List::stream)
            .toList();
    Readme readme = new Readme();
    readme.replace("costs", strategies(costs));
    readme.replace("twins", twins(costs));
    readme.replace("bench", source(newest, record, run));
    readme.check();
  }

  /// A row a strategy, the cheapest pin first.
  private static String strategies(List<Cost> costs) {
    List<String> names =
        costs.stream()
            .filter(c -> is(c.benchmark(), COLUMNS.getFirst()))
            .sorted(comparingDouble(c -> c.value().value()))
            .map(c -> c.benchmark().param("strategy"))
            .toList();
    StringBuilder table =
        new StringBuilder(
            """
            | strategy | pin | unpin | truncate idle | truncate just unpinned | stolen from a reader |
            |---|--:|--:|--:|--:|--:|
            """);
    for (String name : names) {
      String cells =
          COLUMNS.stream()
              .map(
                  column ->
                      costs.stream()
                          .filter(c -> is(c.benchmark(), column))
                          .filter(c -> c.benchmark().param("strategy").equals(name))
                          .findFirst()
                          .map(c -> cell(c.value()))
                          .orElse("-"))
              .collect(joining(" | "));
      table.append("| `%s` | %s |\n".formatted(name, cells));
    }
    return table.toString();
  }

  private static boolean is(Benchmark b, String name) {
    return (b.subject() + "." + b.method()).equals(name);
  }

  /// A row for what has the same in C, on one thread.
  private static String twins(List<Cost> costs) {
    return "| in Java | ns | in C | Java : C |\n|---|--:|---|--:|\n"
        + costs.stream()
            .filter(c -> c.toTwin() != null && c.benchmark().threads() == 1)
            .filter(c -> List.of("", "BreakLayouts").contains(c.benchmark().param("strategy")))
            .map(
                c ->
                    "| `%s` | %s | `%s` | %s |\n"
                        .formatted(
                            c.id().replaceFirst("@1$", ""),
                            Figures.value(c.value().value()),
                            c.benchmark().twin().replaceAll("^c\\.|@1$", ""),
                            cell(Optional.ofNullable(c.toTwin()).orElseThrow())))
            .collect(joining());
  }

  private static String cell(Estimate e) {
    return Figures.value(e.value())
        + (e.interval() == null ? "" : " (" + Figures.interval(e.interval()) + ")");
  }

  private static String source(Path newest, BenchRecord record, BenchRun run) {
    return """
        From `results/recorded/%s`: %s, %d CPUs, JDK %s, C by %s, liburcu %s; %s of %s.
        ns an operation: the median of the forks, and its interval at 95 %%. Repeat it with `./pagetorture %s`.
        """
        .formatted(
            newest.getFileName(),
            run.machine().cpu(),
            run.machine().cpus(),
            run.jdk().version(),
            run.compiler(),
            run.urcu(),
            Figures.of(record.forks().size(), "fork"),
            Figures.of(record.benchmarks().size(), "configuration"),
            run.args());
  }
}
