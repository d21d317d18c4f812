// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.Check;
import org.pagetorture.results.record.End;
import org.pagetorture.results.record.RecordReader;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.verdict.Judge;
import org.pagetorture.results.verdict.Judged;
import org.pagetorture.results.verdict.KnownRates;
import org.pagetorture.results.verdict.RunJson;

/// One run of the runner, watched to its end, and judged.
final class Session {
  static final String LINES = "stress.jsonl";
  private static final String WHOLE = "run.json";

  private final Tree tree;
  private final Screen stdout;
  private final Screen screen;
  private final KnownRates rates;
  private final Path directory;
  private final @Nullable CheckStep check;
  private final boolean verbose;
  private final boolean json;

  /// A run in a directory, with the checker as its last step or without.
  Session(
      Tree tree,
      Screen stdout,
      Path directory,
      @Nullable CheckStep check,
      boolean verbose,
      boolean json) {
    this.tree = tree;
    this.stdout = stdout;
    this.screen = json ? stdout.aside() : stdout;
    this.rates = new KnownRates(tree.recorded());
    this.directory = directory;
    this.check = check;
    this.verbose = verbose;
    this.json = json;
  }

  /// Runs it, and returns the exit code.
  int run(List<String> args) {
    Instant begin = Instant.now();
    prepare();
    if (!screen.redraws()) {
      screen.print("running, into " + shortPath(directory));
    }
    // Read before the runner starts to write.
    RunRecord live = read();
    int sessions = live.sessions().size();
    int runnerExit = watch(args, new Progress(live, rates, screen, verbose));
    screen.status("");
    if (live.sessions().size() == sessions) {
      return refused(runnerExit);
    }
    RunRecord record = read();
    int checkExit = check == null ? Exit.CLEAN : check.run(record, screen);
    record.damage().forEach(d -> screen.error("pagetorture: " + d + "; the line is left out"));
    List<Judged> verdicts = new Judge(record, rates).verdicts();
    byte[] whole = RunJson.bytes(record, verdicts);
    if (json) {
      stdout.raw(whole);
    } else {
      new Summary(record, verdicts, screen).print(Duration.between(begin, Instant.now()), verbose);
    }
    // After the table: a full disk does not take it away.
    write(whole);
    if (!json) {
      screen.print("record: " + shortPath(directory.resolve(WHOLE)));
    }
    return exit(runnerExit, checkExit, record, verdicts);
  }

  private void prepare() {
    try {
      Files.createDirectories(directory);
    } catch (FileAlreadyExistsException e) {
      throw Failure.infrastructure(e.getMessage() + " is a file: choose another -r");
    } catch (IOException e) {
      throw Failure.infrastructure("cannot create %s: %s".formatted(directory, reason(e)));
    }
    if (!Files.isWritable(directory)) {
      throw Failure.infrastructure("cannot write to " + directory + ": choose another -r");
    }
  }

  private int watch(List<String> args, Progress progress) {
    try (Runner runner = new Runner(tree, args)) {
      Runnable stop =
          () -> {
            progress.stopping();
            runner.stop();
          };
      try (Interrupt _ = new Interrupt(stop, () -> quit(runner))) {
        return runner.watch(progress::accept, screen::error);
      }
    }
  }

  /// The exit code when the run did not even begin. The runner said why, unless it was killed.
  private int refused(int runner) {
    if (runner == Exit.USAGE || runner == Exit.INCOMPLETE) {
      return runner;
    }
    if (runner != Exit.INFRASTRUCTURE) {
      screen.error("pagetorture: the runner ended with exit " + runner + " before the run began");
    }
    return Exit.INFRASTRUCTURE;
  }

  private void quit(Runner runner) {
    runner.close();
    screen.status("");
    screen.error("pagetorture: quit; go on with --resume " + shortPath(directory));
    Runtime.getRuntime().halt(Exit.INCOMPLETE);
  }

  private RunRecord read() {
    Path lines = directory.resolve(LINES);
    try {
      RunRecord record = Files.exists(lines) ? RecordReader.readLines(lines) : new RunRecord();
      record.add(checkedBefore());
      return record;
    } catch (IOException e) {
      throw Failure.infrastructure("cannot read %s: %s".formatted(lines, reason(e)));
    }
  }

  /// What the checker said in earlier sessions.
  private Check checkedBefore() {
    Path whole = directory.resolve(WHOLE);
    try {
      return Files.exists(whole) ? RecordReader.readWhole(whole).check() : Check.NONE;
    } catch (IOException e) {
      // It is replaced in the end, and the checker asked again.
      return Check.NONE;
    }
  }

  private void write(byte[] whole) {
    Path file = directory.resolve(WHOLE);
    try {
      RunJson.write(file, whole);
    } catch (IOException e) {
      throw Failure.infrastructure(
          "cannot write %s: %s; the raw record is %s beside it".formatted(file, reason(e), LINES));
    }
  }

  private int exit(int runner, int check, RunRecord record, List<Judged> verdicts) {
    if (verdicts.stream().anyMatch(Judged::isBreak)) {
      return Exit.BROKEN;
    }
    if (runner == Exit.INFRASTRUCTURE || record.end().isEmpty()) {
      screen.error(
          "pagetorture: the runner ended with exit %d; go on with --resume %s"
              .formatted(runner, shortPath(directory)));
      return Exit.INFRASTRUCTURE;
    }
    if (check == Exit.INFRASTRUCTURE || verdicts.stream().anyMatch(j -> j.verdict().isFailure())) {
      return Exit.INFRASTRUCTURE;
    }
    if (check == Exit.INCOMPLETE || verdicts.stream().anyMatch(Judged::isBounded)) {
      return Exit.INCOMPLETE;
    }
    return record.end().filter(End::isComplete).isPresent() ? runner : Exit.INCOMPLETE;
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException
        ? e.getClass().getSimpleName() + ": " + e.getMessage()
        : String.valueOf(e.getMessage());
  }

  /// The path from where the user stands, when it lies below.
  private static String shortPath(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return (path.startsWith(here) ? here.relativize(path) : path).toString();
  }
}
