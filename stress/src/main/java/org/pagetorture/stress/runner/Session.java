// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.pagetorture.journal.Failure;
import org.pagetorture.journal.Journal;

/// One session of a run: forks one after the other, each written down before the next, until the
/// plan is done, the budget is over, or somebody interrupts it.
final class Session {
  static final int DONE = 0;
  static final int INCOMPLETE = 4;

  private static final Pattern SIGNALLED = Pattern.compile("Failed with error code 1(30|43)");

  private final Settings settings;
  private final Plan plan;
  private final Results results;
  private final Past past;
  private final Map<String, Integer> forks = new HashMap<>();
  private final Forker forker;
  private final Journal journal;
  private final PrintStream out;
  private boolean open;

  /// `results` are those that the plan goes by, `past` all that were recorded here.
  Session(
      Settings settings,
      Plan plan,
      Results results,
      Past past,
      Forker forker,
      Journal journal,
      PrintStream out) {
    this.settings = settings;
    this.plan = plan;
    this.results = results;
    this.forker = forker;
    this.journal = journal;
    this.past = past;
    this.out = out;
    past.forks().forEach(this::count);
  }

  private void count(Line.Fork fork) {
    forks.merge(fork.config(), fork.number() + 1, Math::max);
  }

  int run(Line.Run run, Instant deadline) throws Failure {
    try {
      open(run);
      for (Line.Test test : plan.tests()) {
        if (!test.equals(past.tests().get(test.name()))) {
          record(test);
        }
      }
      Optional<Plan.Step> step = plan.next(results, msUntil(deadline));
      if (step.isPresent()) {
        forker.probe();
        step = plan.next(results, msUntil(deadline));
      }
      while (step.isPresent()) {
        fork(step.get(), deadline);
        step = plan.next(results, msUntil(deadline));
      }
      return end(plan.exhausted(results) ? "done" : "budget");
    } finally {
      close();
    }
  }

  private void fork(Plan.Step step, Instant deadline) throws Failure {
    String name = step.test().name();
    String config = step.config().key(name, settings.jvmArgs());
    int n = forks.getOrDefault(config, 0);
    String key = config + "#" + n;
    String modes = step.config().modes();
    print(new Line.Start(key, name, modes, step.required(), step.left(), step.etaMs()));
    Optional<Line.Fork> fork = forker.run(step, key, n, results.loaded(), msUntil(deadline));
    if (fork.isPresent()) {
      awaitSignalled(fork.get());
      record(fork.get());
      results.add(fork.get());
      count(fork.get());
    }
  }

  /// A terminal's signals reach the forks too: one that died of them is no crash, if this process
  /// got them as well.
  private static void awaitSignalled(Line.Fork fork) {
    if (fork.messages().stream().anyMatch(m -> SIGNALLED.matcher(m).matches())) {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
  }

  private static long msUntil(Instant deadline) {
    return Duration.between(Instant.now(), deadline).toMillis();
  }

  private synchronized void record(Line line) throws Failure {
    journal.append(print(line));
  }

  private String print(Line line) {
    String text = Line.JSON.write(line);
    out.println(text);
    return text;
  }

  private int end(String reason) throws Failure {
    forker.close();
    List<Line.Missing> left = plan.left(results);
    record(new Line.End(Instant.now().truncatedTo(ChronoUnit.MILLIS), reason, left));
    return left.isEmpty() ? DONE : INCOMPLETE;
  }

  private synchronized void open(Line.Run run) throws Failure {
    record(run);
    open = true;
  }

  private synchronized void close() {
    open = false;
  }

  /// Ends the session from the VM's shutdown hook: kills the fork in flight, says what is left,
  /// and makes the exit code say so too.
  synchronized void interrupt() {
    if (!open) {
      return;
    }
    try {
      forker.kill();
      end("interrupted");
    } catch (Failure | InterruptedException e) {
      System.err.println(e.getMessage());
    }
    Runtime.getRuntime().halt(INCOMPLETE);
  }
}
