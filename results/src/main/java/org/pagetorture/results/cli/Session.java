// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.Check;
import org.pagetorture.results.record.End;
import org.pagetorture.results.record.Line;
import org.pagetorture.results.record.RecordReader;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.verdict.JUnitXml;
import org.pagetorture.results.verdict.Judge;
import org.pagetorture.results.verdict.Judged;
import org.pagetorture.results.verdict.KnownRates;
import org.pagetorture.results.verdict.RunJson;

/// One run of the runner, watched to its end, and judged.
final class Session {
  static final String LINES = "stress.jsonl";
  private static final String WHOLE = "run.json";
  private static final String JUNIT = "junit.xml";

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
    record.damage().forEach(d -> screen.error("pagetorture: " + d + "; the line is left out"));
    List<Judged> verdicts = new Judge(record, rates).verdicts();
    byte[] whole = RunJson.bytes(record, verdicts, bench == null ? null : bench.whole());
    if (json) {
      stdout.raw(whole);
    } else {
      new Summary(record, verdicts, screen).print(Duration.between(begin, Instant.now()), verbose);
      if (bench != null && bench.report() != null) {
        bench.report().print();
      }
    }
    // After the table: a full disk does not take it away.
    directory.write(WHOLE, whole);
    directory.write(JUNIT, JUnitXml.bytes(record, verdicts));
    if (!json) {
      screen.print("record: " + RunDirectory.shortened(directory.file(WHOLE)));
    }
    ReportCommand.beside(tree, directory, screen);
    return exit(runnerExit, steps, record, verdicts);
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
    Path whole = directory.file(WHOLE);
    try {
      return Files.exists(whole) ? RecordReader.readWhole(whole).check() : Check.NONE;
    } catch (IOException e) {
      // It is replaced in the end, and the checker asked again.
      return Check.NONE;
    }
  }

  private int exit(int runner, List<Integer> steps, RunRecord record, List<Judged> verdicts) {
    if (verdicts.stream().anyMatch(Judged::isBreak)) {
      return Exit.BROKEN;
    }
    if (runner == Exit.INFRASTRUCTURE || record.end().isEmpty()) {
      screen.error(
          "pagetorture: the runner ended with exit %d; go on with --resume %s"
              .formatted(runner, directory));
      return Exit.INFRASTRUCTURE;
    }
    if (steps.contains(Exit.INFRASTRUCTURE)
        || verdicts.stream().anyMatch(j -> j.verdict().isFailure())) {
      return Exit.INFRASTRUCTURE;
    }
    if (steps.contains(Exit.INCOMPLETE) || verdicts.stream().anyMatch(Judged::isBounded)) {
      return Exit.INCOMPLETE;
    }
    return record.end().filter(End::isComplete).isPresent() ? runner : Exit.INCOMPLETE;
  }
}
