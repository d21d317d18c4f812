// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pagetorture.check.explore.Limits;
import org.pagetorture.check.explore.Unsupported;
import org.pagetorture.check.explore.Witness;
import org.pagetorture.check.jcstress.Discovery;
import org.pagetorture.check.jcstress.SpecialOutcome;
import org.pagetorture.check.jcstress.StressTest;
import org.pagetorture.check.model.MemoryModel;
import org.pagetorture.check.report.JsonReport;
import org.pagetorture.check.report.Screen;
import org.pagetorture.check.report.Summary;
import org.pagetorture.check.report.TextReport;
import org.pagetorture.check.rewrite.CheckedClasses;
import org.pagetorture.check.verdict.Checked;
import org.pagetorture.check.verdict.Checker;
import org.pagetorture.check.verdict.Judge;
import org.pagetorture.check.verdict.Judgement;
import org.pagetorture.check.verdict.Replay;

/// One run of the checker.
final class Run {
  /// As many tests are told in full.
  private static final int FEW = 3;

  private final Options options;
  private final List<MemoryModel> models;
  private final Limits limits;
  private final int threads;
  private final Seen seen;
  private final Screen screen;
  private final TextReport report;
  private final Executions executions;
  private final List<Judgement> done = new ArrayList<>();
  private final long start = System.nanoTime();

  Run(Options options, Terminal terminal, PrintStream out) {
    this.options = options;
    models = options.models();
    limits = options.bounds.limits();
    threads = options.bounds.threads();
    seen = options.seen == null ? Seen.NOTHING : Seen.read(options.seen);
    screen = terminal.screen(out);
    report = new TextReport(screen);
    executions = new Executions(screen, terminal.columns(), options.svg);
  }

  /// Checks tests, and returns the exit code.
  int check(List<StressTest> tests) throws IOException, InterruptedException {
    Suite suite = new Suite(() -> checker()::check, threads);
    Thread interrupt = new Thread(() -> interrupted(suite, tests.size()));
    Runtime.getRuntime().addShutdownHook(interrupt);
    suite.check(tests, checked -> add(checked, tests.size()));
    Runtime.getRuntime().removeShutdownHook(interrupt);
    screen.status("");
    return finish(true);
  }

  private Checker checker() {
    CheckedClasses classes = new CheckedClasses(options.jars);
    return new Checker(
        classes.loader(Map.of()), models, limits, options.wantsWitnesses(), options.tearing);
  }

  private synchronized void add(Checked checked, int of) {
    Judgement judgement = Judge.judge(checked, seen.of(checked.test().name()));
    done.add(judgement);
    if (options.verbose || of <= FEW || judgement.hasErrors() || options.witness) {
      report.block(judgement);
    } else {
      report.line(judgement);
    }
    executions.show(checked, options.witness);
    screen.status("%d of %d".formatted(done.size(), of));
  }

  /// What there is so far is kept.
  private void interrupted(Suite suite, int of) {
    suite.handOnFinished(checked -> add(checked, of));
    stop(of);
  }

  private synchronized void stop(int of) {
    screen.status("");
    screen.print("interrupted after %d of %d tests".formatted(done.size(), of));
    try {
      finish(false);
    } catch (IOException e) {
      screen.print(e.toString());
    }
    Runtime.getRuntime().halt(Exit.INCOMPLETE);
  }

  private int finish(boolean isComplete) throws IOException {
    long millis = (System.nanoTime() - start) / 1_000_000;
    Summary summary = Summary.of(done);
    report.summary(summary, millis);
    if (options.json != null) {
      JsonReport.write(options.json, done, millis, isComplete);
    }
    if (summary.wrong() > 0) {
      return Exit.FOUND;
    }
    if (summary.crashed() > 0) {
      return Exit.INFRASTRUCTURE;
    }
    return summary.bounded() > 0 ? Exit.INCOMPLETE : Exit.CLEAN;
  }

  /// Shows one execution again, and returns the exit code.
  int replay(String name, Discovery tests) throws IOException {
    Replay replay =
        Replay.parse(name)
            .filter(r -> tests.names().contains(r.test()))
            .orElseThrow(
                () ->
                    Failure.usage(
                        "--replay %s: no execution of these tests; --witness tells names"
                            .formatted(name)));
    StressTest test = tests.test(replay.test());
    if (test.problem() != null) {
      throw Failure.usage("--replay %s: %s".formatted(name, test.problem()));
    }
    try {
      Witness witness = checker().replay(test, replay);
      String outcome = SpecialOutcome.printed(witness.outcome(), test);
      if (!replay.fits(outcome)) {
        throw Failure.usage(
            "--replay %s: the classes have changed, its outcome is %s now"
                .formatted(name, outcome));
      }
      executions.show(test, replay, witness, true);
      return Exit.CLEAN;
    } catch (IllegalArgumentException | Unsupported e) {
      throw Failure.usage("--replay %s: %s".formatted(name, e.getMessage()));
    }
  }
}
