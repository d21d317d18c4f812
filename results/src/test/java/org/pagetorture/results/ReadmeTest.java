// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pagetorture.results.record.RecordReader;
import org.pagetorture.results.record.Run;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.stats.Figures;
import org.pagetorture.results.verdict.Judge;
import org.pagetorture.results.verdict.Judged;
import org.pagetorture.results.verdict.KnownRates;
import org.pagetorture.results.verdict.Proof;
import org.pagetorture.results.verdict.Verdict;

/// README's table is that of the newest recorded run.
class ReadmeTest {
  private static final List<String> RACES =
      List.of("GupVsTruncate", "RepinVsTruncate", "DmaVsReuse");

  @Test
  void theTableIsThatOfTheNewestRecordedRun() throws IOException {
    Path newest;
    try (Stream<Path> runs = Files.list(Readme.RECORDED)) {
      newest =
          runs.filter(r -> Files.exists(r.resolve("run.json")))
              .max(comparing(r -> r.getFileName().toString()))
              .orElseThrow();
    }
    RunRecord record = RecordReader.readWhole(newest.resolve("run.json"));
    List<Judged> judged = new Judge(record, new KnownRates(Readme.RECORDED)).verdicts();
    Readme readme = new Readme();
    readme.replace("groups", groups(judged));
    readme.replace("table", table(judged));
    readme.replace("run", source(newest, record, judged));
    readme.check();
  }

  /// A row a group.
  private static String groups(List<Judged> judged) throws IOException {
    Map<String, List<Judged>> groups =
        judged.stream().collect(groupingBy(j -> j.variant().group(), TreeMap::new, toList()));
    StringBuilder table =
        new StringBuilder("| group | races | rows | sound | busted | checker |\n");
    table.append("|---|---|--:|---|---|---|\n");
    for (Map.Entry<String, List<Judged>> group : groups.entrySet()) {
      List<Judged> all = group.getValue();
      table.append(
          "| `%s` | %s | %d | %s | %s | %s |\n"
              .formatted(
                  group.getKey(),
                  question(group.getKey()),
                  all.stream().flatMap(j -> j.variant().rows().stream()).distinct().count(),
                  words(all.stream().filter(j -> !j.variant().isBusted()).toList()),
                  words(all.stream().filter(j -> j.variant().isBusted()).toList()),
                  counts(Proof.counts(all))));
    }
    return table.toString();
  }

  /// What the races of a group are about: the beginning of its description.
  private static String question(String group) throws IOException {
    Path description =
        Path.of("../stress/src/main/java/org/pagetorture/stress", group, "package-info.java");
    String text =
        Files.readAllLines(description).stream()
            .filter(line -> line.startsWith("/// "))
            .map(line -> line.substring(4))
            .collect(joining(" "));
    return text.split("[:.]", 2)[0].replaceFirst("^Races ", "");
  }

  private static String words(List<Judged> judged) {
    return counts(
        judged.stream().collect(groupingBy(j -> j.verdict().word(), TreeMap::new, counting())));
  }

  private static String counts(Map<?, Long> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(joining(", "));
  }

  /// A row a strategy: sound ones first, then by what the busted ones need.
  private static String table(List<Judged> judged) {
    Map<String, Map<String, Judged>> rows =
        judged.stream()
            .filter(j -> RACES.contains(j.variant().race()))
            .sorted(comparingInt(ReadmeTest::rank).thenComparing(j -> j.variant().variant()))
            .collect(
                groupingBy(
                    j -> j.variant().variant(),
                    LinkedHashMap::new,
                    toMap(j -> j.variant().race(), j -> j)));
    boolean checked = judged.stream().anyMatch(j -> j.proof() != null);
    StringBuilder table = new StringBuilder("| strategy | needs | GUP | re-pin | DMA |");
    table.append(checked ? " checker |\n|---|---|---|---|---|---|\n" : "\n|---|---|---|---|---|\n");
    rows.forEach(
        (strategy, cells) -> {
          Variant.Needs needs = cells.values().iterator().next().variant().needs();
          table.append(
              "| `%s` | %s | %s |%s\n"
                  .formatted(
                      strategy,
                      needs == null ? "" : "`" + needs + "`",
                      RACES.stream()
                          .map(race -> cell(requireNonNull(cells.get(race))))
                          .collect(joining(" | ")),
                      checked ? " " + proofs(cells) + " |" : ""));
        });
    return table.toString();
  }

  /// What the checker says of a strategy: once, when it says the same of it in each race.
  private static String proofs(Map<String, Judged> cells) {
    List<String> proofs =
        RACES.stream()
            .map(race -> requireNonNull(cells.get(race)).proof())
            .map(proof -> proof == null ? "-" : proof.toString())
            .toList();
    return proofs.stream().distinct().count() == 1 ? proofs.getFirst() : String.join(", ", proofs);
  }

  private static int rank(Judged j) {
    Variant.Needs needs = j.variant().needs();
    return needs == null ? 0 : 1 + List.of(Variant.Needs.values()).indexOf(needs);
  }

  private static String cell(Judged judged) {
    Verdict v = judged.verdict();
    if (v.hazard().seen() > 0) {
      return "%s %s/%s"
          .formatted(
              v.word(), Figures.count(v.hazard().seen()), Figures.count(v.hazard().samples()));
    }
    return v.rate() == null
        ? v.word().toString()
        : v.word() + " < " + Figures.rate(v.rate().high());
  }

  private static String source(Path newest, RunRecord record, List<Judged> judged) {
    Run run = record.run().orElseThrow();
    return """
        From `results/recorded/%s`: %s, %d CPUs, JDK %s, `./pagetorture run`%s; %s samples in %d forks, %s. All %d variants of the run:
        %s.%s What x86 cannot show (`REORDERING`) is told as such, never as a pass.
        """
        .formatted(
            newest.getFileName(),
            run.machine().cpu(),
            run.machine().cpus(),
            run.jdk().version(),
            record.sessions().size() > 1 ? ", then `--resume`" : "",
            Figures.count(record.forks().stream().mapToLong(f -> f.samples()).sum()),
            record.forks().size(),
            Figures.duration(
                Duration.ofMillis(record.sessions().stream().mapToLong(Run::budgetMs).sum())),
            judged.size(),
            words(judged),
            checked(judged));
  }

  private static String checked(List<Judged> judged) {
    String counts = counts(Proof.counts(judged));
    return counts.isEmpty() ? "" : " The checker: " + counts + ".";
  }
}
