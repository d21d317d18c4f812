// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.pagetorture.journal.Failure;
import org.pagetorture.journal.Journal;

/// One session of a run: round after round a fork of each configuration, each written down before
/// the next, until all rounds are done, the budget is over, or somebody interrupts it.
final class Session {
  static final int DONE = 0;
  static final int INCOMPLETE = 4;

  /// What a fork is taken to last before the first has ended.
  private static final long GUESS_MS = 1500;

  private final List<Line.Benchmark> benchmarks;
  private final ToIntFunction<Line.Benchmark> rounds;
  private final Forker forker;
  private final Journal journal;
  private final PrintStream out;

  private final Set<Line.Benchmark> known = new HashSet<>();
  private final Map<String, Set<Integer>> done = new HashMap<>();
  private final Map<String, Long> lastMs = new HashMap<>();
  private boolean open;

  /// Goes on with what is in `past`, the lines of earlier sessions.
  Session(
      List<Line.Benchmark> benchmarks,
      ToIntFunction<Line.Benchmark> rounds,
      List<Line> past,
      Forker forker,
      Journal journal,
      PrintStream out) {
    this.benchmarks = benchmarks;
    this.rounds = rounds;
    this.forker = forker;
    this.journal = journal;
    this.out = out;
    for (Line line : past) {
      switch (line) {
        case Line.Fork fork -> note(fork);
        case Line.Benchmark benchmark -> known.add(benchmark);
        default -> {}
      }
    }
  }

  int run(Line.Run run, Instant deadline) throws Failure, InterruptedException {
    try {
      open(run);
      for (Line.Benchmark benchmark : benchmarks) {
        if (!known.contains(benchmark)) {
          record(benchmark);
        }
      }
      int most = benchmarks.stream().mapToInt(rounds).max().orElse(0);
      for (int round = 0; round < most; round++) {
        for (Line.Benchmark benchmark : benchmarks) {
          if (round < rounds.applyAsInt(benchmark) && !forks(benchmark).contains(round)) {
            long left = Duration.between(Instant.now(), deadline).toMillis();
            if (left < expectedMs(benchmark)) {
              return end("budget");
            }
            fork(benchmark, round);
          }
        }
      }
      return end("done");
    } finally {
      close();
    }
  }

  private void fork(Line.Benchmark benchmark, int round) throws Failure, InterruptedException {
    int finished = benchmarks.stream().mapToInt(b -> forks(b).size()).sum();
    int left = benchmarks.stream().mapToInt(this::missing).sum();
    print(new Line.Start(benchmark.id(), round, finished, left, etaMs()));
    Line.Fork fork = forker.run(benchmark, round);
    record(fork);
    note(fork);
  }

  private void note(Line.Fork fork) {
    if (fork.status() == Line.Status.ok) {
      done.computeIfAbsent(fork.id(), _ -> new HashSet<>()).add(fork.round());
    }
    lastMs.put(fork.id(), fork.wallMs());
  }

  /// The rounds in which a configuration has given a result.
  private Set<Integer> forks(Line.Benchmark benchmark) {
    return done.getOrDefault(benchmark.id(), Set.of());
  }

  private int missing(Line.Benchmark benchmark) {
    return Math.max(0, rounds.applyAsInt(benchmark) - forks(benchmark).size());
  }

  private long expectedMs(Line.Benchmark benchmark) {
    double mean = lastMs.values().stream().mapToLong(m -> m).average().orElse(GUESS_MS);
    return lastMs.getOrDefault(benchmark.id(), (long) mean);
  }

  private long etaMs() {
    return benchmarks.stream().mapToLong(b -> expectedMs(b) * missing(b)).sum();
  }

  private List<Line.Missing> left() {
    List<Line.Missing> left = new ArrayList<>();
    for (Line.Benchmark b : benchmarks) {
      if (missing(b) > 0) {
        left.add(
            new Line.Missing(b.id(), "%d of %d forks".formatted(missing(b), rounds.applyAsInt(b))));
      }
    }
    return left;
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
    List<Line.Missing> left = left();
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

  /// Ends the session from the VM's shutdown hook: kills the fork in flight, says what is left, and
  /// makes the exit code say so too.
  synchronized void interrupt() {
    if (!open) {
      return;
    }
    Watchdog.kill();
    try {
      end("interrupted");
    } catch (Failure e) {
      System.err.println(e.getMessage());
    }
    Runtime.getRuntime().halt(INCOMPLETE);
  }
}
