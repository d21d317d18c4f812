// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.Check;
import org.pagetorture.results.record.End;
import org.pagetorture.results.record.Line;
import org.pagetorture.results.record.RecordReader;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.stats.Figures;
import org.pagetorture.results.verdict.KnownRates;

/// One run of the runner, watched to its end, and judged.
final class Session {
  static final String LINES = "stress.jsonl";

  private final Tree tree;
  private final Screen stdout;
  private final Screen screen;
  private final KnownRates rates;
  private final RunDirectory directory;
  private final @Nullable CheckStep check;
  private final @Nullable BenchStep bench;
  private final boolean verbose;
  private final boolean json;

  /// A run in a directory, with the checker and the benchmarks as its last steps, or without.
  Session(
      Tree tree,
      Screen stdout,
      RunDirectory directory,
      @Nullable CheckStep check,
      @Nullable BenchStep bench,
      boolean verbose,
      boolean json) {
    this.tree = tree;
    this.stdout = stdout;
    this.screen = json ? stdout.aside() : stdout;
    this.rates = new KnownRates(tree.recorded());
    this.directory = directory;
    this.check = check;
    this.bench = bench;
    this.verbose = verbose;
    this.json = json;
  }

  /// Runs it, and returns the exit code.
  int run(List<String> args) {
    Instant begin = Instant.now();
    directory.create();
    if (!screen.redraws()) {
      screen.print("running, into " + directory);
    }
    // Read before the runner starts to write.
    RunRecord live = read();
    int sessions = live.sessions().size();
    int runnerExit = watch(args, new Progress(live, rates, screen, verbose));
    screen.status("");
    if (live.sessions().size() == sessions) {
      return Runner.refused(runnerExit, screen);
    }
    RunRecord record = read();
    List<Integer> steps = steps(record);
    Conclusion conclusion =
        Conclusion.of(
            record,
            rates,
            bench == null ? null : bench.report(),
            bench == null ? null : bench.whole());
    conclusion.publish(time(begin, record), stdout, json, verbose, directory);
    ReportCommand.beside(tree, rates, directory, screen);
    return exit(runnerExit, steps, conclusion);
  }

  private static String time(Instant begin, RunRecord record) {
    String wall = Figures.duration(Duration.between(begin, Instant.now()));
    int sessions = record.sessions().size();
    return sessions > 1 ? "%s for the last of %d sessions".formatted(wall, sessions) : wall;
  }

  /// What comes after the races, and the exit codes that are due to it.
  private List<Integer> steps(RunRecord record) {
    int checkExit = check == null ? Exit.CLEAN : check.run(record, screen);
    boolean interrupted = check != null && check.isInterrupted();
    int benchExit = bench == null ? Exit.CLEAN : bench.run(record, interrupted, screen);
    return List.of(checkExit, benchExit);
  }

  private int watch(List<String> args, Progress progress) {
    try (Runner<Line> runner = Runner.of(tree, args)) {
      return runner.watch(progress, screen, directory);
    }
  }

  private RunRecord read() {
    Path lines = directory.raw();
    try {
      RunRecord record = directory.holdsRun() ? RecordReader.readLines(lines) : new RunRecord();
      record.add(checkedBefore());
      return record;
    } catch (IOException e) {
      throw Failure.infrastructure("cannot read %s: %s".formatted(lines, RunDirectory.reason(e)));
    }
  }

  /// What the checker said in earlier sessions.
  private Check checkedBefore() {
    Path whole = directory.file(Conclusion.WHOLE);
    try {
      return Files.exists(whole) ? RecordReader.readWhole(whole).check() : Check.NONE;
    } catch (IOException e) {
      // It is replaced in the end, and the checker asked again.
      return Check.NONE;
    }
  }

  private int exit(int runner, List<Integer> steps, Conclusion conclusion) {
    Optional<End> end = conclusion.record().end();
    boolean died = runner == Exit.INFRASTRUCTURE || end.isEmpty();
    if (died && !conclusion.isBroken()) {
      screen.error(
          "pagetorture: the runner ended with exit %d; go on with --resume %s"
              .formatted(runner, directory));
    }
    return conclusion.exit(
        died || steps.contains(Exit.INFRASTRUCTURE),
        runner != Exit.CLEAN
            || steps.contains(Exit.INCOMPLETE)
            || end.filter(End::isComplete).isEmpty());
  }
}
