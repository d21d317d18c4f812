// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.pagetorture.results.bench.BenchLine;
import org.pagetorture.results.bench.BenchReader;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.bench.Benchmark;
import org.pagetorture.results.stats.Figures;

/// One run of the benchmarks' runner, watched to its end.
final class BenchSession {
  private final Tree tree;
  private final RunDirectory directory;
  private final Screen screen;
  private boolean begun;

  BenchSession(Tree tree, RunDirectory directory, Screen screen) {
    this.tree = tree;
    this.directory = directory;
    this.screen = screen;
  }

  /// Prints the configurations that JMH's flags choose, and returns the exit code.
  static int list(Tree tree, boolean brief, List<String> jmh, Screen screen) {
    List<String> args = new ArrayList<>(brief ? List.of("list", "--brief") : List.of("list"));
    args.add("--");
    args.addAll(jmh);
    List<String> ids = new ArrayList<>();
    int exit;
    try (Runner<BenchLine> runner = runner(tree, args)) {
      exit = runner.watch(line -> add(ids, line), screen::error);
    }
    ids.forEach(screen::print);
    if (exit == Exit.CLEAN) {
      screen.print(Figures.of(ids.size(), "configuration"));
    }
    return exit;
  }

  private static void add(List<String> ids, BenchLine line) {
    if (line instanceof Benchmark b) {
      ids.add(b.id());
    }
  }

  private static Runner<BenchLine> runner(Tree tree, List<String> args) {
    return new Runner<>(tree.benchCommand(), args, BenchReader::parse);
  }

  /// What the runner is asked.
  record Request(
      long budgetMs, long seed, String typed, boolean brief, boolean c, List<String> jmh) {
    private List<String> arguments(RunDirectory directory, String commit) {
      List<String> args = new ArrayList<>(List.of("run", "--dir", directory.path().toString()));
      args.addAll(List.of("--budget-ms", Long.toString(budgetMs), "--seed", Long.toString(seed)));
      args.addAll(List.of("--commit", commit, "--args", typed));
      add(args, brief, "--brief");
      add(args, !c, "--no-native");
      add(args, directory.holdsRun(), "--resume");
      args.addAll(List.of("--watch-stdin", "--"));
      args.addAll(jmh);
      return args;
    }

    private static void add(List<String> args, boolean wanted, String option) {
      if (wanted) {
        args.add(option);
      }
    }
  }

  /// Runs it, and returns the exit code that is due to the runner.
  int run(Request request) {
    List<String> args = request.arguments(directory, tree.commit());
    BenchProgress progress = new BenchProgress(screen, directory);
    int exit;
    try (Runner<BenchLine> runner = runner(tree, args)) {
      exit = runner.watch(progress, screen, directory);
    }
    screen.status("");
    if (!progress.hasBegun()) {
      return Runner.refused(exit, screen);
    }
    begun = true;
    if (exit == Exit.INFRASTRUCTURE || record().end().isEmpty()) {
      screen.error(
          "pagetorture: the benchmarks' runner ended with exit %d; go on with --resume %s"
              .formatted(exit, directory));
      return Exit.INFRASTRUCTURE;
    }
    return exit;
  }

  /// Whether the run began, and was not refused.
  boolean hasBegun() {
    return begun;
  }

  /// All that was written, in this session and before.
  BenchRecord record() {
    try {
      return directory.holdsRun() ? BenchReader.readLines(directory.raw()) : new BenchRecord();
    } catch (IOException e) {
      throw Failure.infrastructure(
          "cannot read %s: %s".formatted(directory.raw(), RunDirectory.reason(e)));
    }
  }
}
