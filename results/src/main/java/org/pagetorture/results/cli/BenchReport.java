// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pagetorture.results.bench.BenchEnd;
import org.pagetorture.results.bench.BenchFork;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.bench.BenchRun;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.cost.Costs;
import org.pagetorture.results.cost.Tally;
import org.pagetorture.results.record.End.Reason;
import org.pagetorture.results.stats.Comparison;
import org.pagetorture.results.stats.Figures;

/// What a run of the benchmarks says at its end: tables, and what is not in them and why.
final class BenchReport {
  /// How many names of one kind are printed.
  private static final int SOME = 8;

  private final BenchRecord record;
  private final Costs costs;
  private final Screen screen;
  private final Notes notes;

  BenchReport(BenchRecord record, Costs costs, Screen screen) {
    this.record = record;
    this.costs = costs;
    this.screen = screen;
    this.notes = new Notes(screen, false);
  }

  /// Names what could not be read.
  void damage() {
    Stream.concat(record.damage().stream(), costs.damage().stream())
        .forEach(d -> screen.error("pagetorture: " + d + "; it is left out"));
  }

  void print() {
    screen.print("");
    if (record.forks().isEmpty()) {
      screen.print("no fork ended");
      return;
    }
    new BenchTables(costs, screen).print();
    section("failed", failed());
    section("no valid iteration, so the fork does not count", empty());
    section("missing", missing());
    costs.tables().forEach(t -> t.weakest().ifPresent(c -> power(t.title(), c)));
    if (costs.against() != null) {
      costs.against().weakest().ifPresent(c -> power("against", c));
      costs.against().notes().forEach(n -> notes.wrap("", "against: " + n));
    }
    notes.wrap("", delays());
    record.run().ifPresent(run -> notes.wrap("", machine(run)));
  }

  /// The forks that failed, by what they said.
  private Map<String, List<String>> failed() {
    return record.forks().stream()
        .filter(BenchFork::isFailure)
        .collect(
            groupingBy(
                f -> f.message().isEmpty() ? f.status().toString() : f.message(),
                LinkedHashMap::new,
                mapping(f -> "%s, round %d".formatted(f.id(), f.round()), toList())));
  }

  private Map<String, List<String>> empty() {
    Map<String, List<String>> empty = new LinkedHashMap<>();
    costs
        .tallies()
        .forEach(
            (id, tally) -> {
              if (tally.empty() > 0) {
                String some =
                    "%d of %s".formatted(tally.empty(), Figures.of(tally.ended(), "fork"));
                empty.computeIfAbsent(some, _ -> new ArrayList<>()).add(id);
              }
            });
    return empty;
  }

  private Map<String, List<String>> missing() {
    return record.end().map(BenchEnd::left).orElse(List.of()).stream()
        .collect(
            groupingBy(
                BenchEnd.Left::missing, LinkedHashMap::new, mapping(BenchEnd.Left::id, toList())));
  }

  private void section(String title, Map<String, List<String>> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    screen.print(screen.paint(Style.BOLD, title));
    reasons.forEach(
        (why, names) -> {
          String more = names.size() > SOME ? " and %d more".formatted(names.size() - SOME) : "";
          List<String> some = names.stream().limit(SOME).toList();
          notes.wrap("  ", why + ": " + String.join(" ", some) + more);
        });
    screen.print("");
  }

  /// Says that there are too few forks for any difference to show.
  private void power(String table, Comparison weakest) {
    notes.wrap("", table + ": " + weakest.tooFew());
  }

  private String delays() {
    Tally tally = costs.tally();
    String delays =
        "%d of %s left out as delayed (%s)"
            .formatted(
                tally.delayed(),
                Figures.of((int) tally.iterations(), "iteration"),
                Figures.share(tally.delayed(), tally.iterations()));
    return tally.unknown() == 0
        ? delays
        : "%s; of %d nobody knows, as /proc was not readable, and they are kept"
            .formatted(delays, tally.unknown());
  }

  private String machine(BenchRun run) {
    return "%s of %s, JDK %s on %s, JMH %s, C: %s, liburcu: %s"
        .formatted(
            Figures.of(record.forks().size(), "fork"),
            Figures.of(record.benchmarks().size(), "configuration"),
            run.jdk().version(),
            run.machine().cpu(),
            run.jmh(),
            run.compiler(),
            run.urcu());
  }

  /// The exit code where as many rounds run as there is time for: each configuration needs a fork.
  int exitOfRounds() {
    boolean covered = costs.tallies().values().stream().allMatch(t -> t.forks() > 0);
    boolean over = record.end().filter(e -> e.reason() == Reason.budget).isPresent();
    return exit() == Exit.INCOMPLETE && over && covered ? Exit.CLEAN : exit();
  }

  /// The exit code that the record deserves.
  int exit() {
    if (record.end().isEmpty() || record.forks().stream().anyMatch(BenchFork::isFailure)) {
      return Exit.INFRASTRUCTURE;
    }
    boolean complete = record.end().filter(BenchEnd::isComplete).isPresent();
    return complete && costs.without().isEmpty() ? Exit.CLEAN : Exit.INCOMPLETE;
  }
}
