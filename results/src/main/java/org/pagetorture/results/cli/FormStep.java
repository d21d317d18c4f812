// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pagetorture.results.bench.BenchReader;
import org.pagetorture.results.bench.Benchmark;
import org.pagetorture.results.cost.FormCost;
import org.pagetorture.results.cost.FormFork;
import org.pagetorture.results.orderings.Strategy;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.stats.Figures;

/// Measures truncate strategies in their own form and in their cheapest: what does the conservative
/// one cost more?
final class FormStep implements Watcher<FormFork> {
  private final Tree tree;
  private final List<String> command;
  private final Set<String> known;
  private final RunDirectory directory;
  private final Screen screen;
  private final List<FormFork> lines = new ArrayList<>();
  private final Set<String> failures = new LinkedHashSet<>();
  private volatile int exit = Exit.CLEAN;

  FormStep(Tree tree, RunDirectory directory, Screen screen) {
    this.tree = tree;
    this.directory = directory;
    this.screen = screen;
    // Fails before the checker runs, and not after.
    this.command = tree.benchCommand();
    this.known = known();
  }

  /// Measures for so long at most, and returns what that and earlier sessions of the run say.
  List<FormCost> run(List<Strategy> strategies, Duration most) {
    Map<String, String> changes = changes(strategies);
    if (changes.isEmpty()) {
      screen.error("pagetorture: --bench: no strategy of the benchmarks has a cheaper form");
      return List.of();
    }
    try {
      directory.read(FormFork.FILE, FormFork.class, lines::add, screen::error);
      screen.status("weakening the strategies");
      weaken(changes);
      measure(most);
      failures.forEach(text -> screen.error("pagetorture: failed: " + text));
    } catch (Failure e) {
      // The orderings keep their verdicts.
      screen.error("pagetorture: " + e.getMessage());
      exit = Exit.INFRASTRUCTURE;
    }
    return FormCost.of(changes, lines);
  }

  /// The exit code that is due to it.
  int exit() {
    return failures.isEmpty() ? exit : Exit.INFRASTRUCTURE;
  }

  /// What is weaker in the cheapest form of those that the benchmarks know, by their simple names.
  private Map<String, String> changes(List<Strategy> strategies) {
    Map<String, String> changes = new TreeMap<>();
    for (String strategy : known) {
      strategies.stream()
          .filter(s -> s.name().equals(Strategy.TRUNCATE + strategy) && !s.cheapest().isEmpty())
          .forEach(s -> changes.put(strategy, s.changes()));
    }
    return changes;
  }

  private Set<String> known() {
    Set<String> strategies = new LinkedHashSet<>();
    List<String> args = List.of("list", "--", FormCost.BENCHMARKS.getFirst());
    int listed;
    try (var runner = new Runner<>(command, args, BenchReader::parse)) {
      listed =
          runner.watch(
              line -> {
                if (line instanceof Benchmark b) {
                  strategies.add(b.param("strategy"));
                }
              },
              screen::error);
    }
    if (listed != Exit.CLEAN) {
      throw Failure.infrastructure("the benchmarks' runner cannot list: exit " + listed);
    }
    return strategies;
  }

  /// Writes a jar for each, and the list of what to run.
  private void weaken(Map<String, String> changes) {
    Iterator<Path> jars =
        WeakenedJars.write(tree, directory, "cheapest", List.copyOf(changes.values())).iterator();
    directory.write(
        "cost.items",
        changes.entrySet().stream()
            .map(e -> "%s\t%s\t%s\n".formatted(e.getKey(), e.getValue(), jars.next()))
            .collect(joining())
            .getBytes(StandardCharsets.UTF_8));
  }

  private void measure(Duration most) {
    List<String> args =
        List.of(
            "weak",
            "--dir",
            directory.path().toString(),
            "--items",
            directory.file("cost.items").toString(),
            "--budget-ms",
            Long.toString(most.toMillis()),
            "--watch-stdin");
    try (Runner<FormFork> runner =
        new Runner<>(command, args, l -> Json.MAPPER.readValue(l, FormFork.class))) {
      int ended = runner.watch(this, screen, directory);
      if (ended != Exit.CLEAN && ended != Exit.INCOMPLETE) {
        screen.error("pagetorture: the benchmarks' runner ended with exit " + ended);
        exit = Exit.INFRASTRUCTURE;
      }
    }
    screen.status("");
  }

  @Override
  public void accept(FormFork line) {
    lines.add(line);
    if (line.fork().isFailure()) {
      failures.add(
          "%s, %s form: %s".formatted(line.fork().id(), line.form(), line.fork().message()));
    }
    screen.status(
        "own and cheapest forms: %s; %s"
            .formatted(Figures.of(lines.size(), "fork"), line.fork().id()));
  }

  @Override
  public void stopping() {
    exit = Exit.INCOMPLETE;
    screen.status("stopping: waiting for the runner; Ctrl-C again quits at once");
  }
}
