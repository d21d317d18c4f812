// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import static java.util.Comparator.comparingInt;

import java.io.File;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pagetorture.bench.runner.Line.Form;
import org.pagetorture.journal.Failure;
import org.pagetorture.journal.Items;
import org.pagetorture.journal.Journal;

/// One session that measures strategies in their own form and in their cheapest, which has its
/// weakened classes before the originals on the class path: fork by fork in turn, in rounds over
/// all strategies, until the budget is over.
final class Weakened {
  /// Beyond this, more of the same is not worth the time.
  static final int MOST = 50;

  /// A strategy for which there is no time for so many rounds is left out.
  static final int LEAST = 3;

  private static final String CLASS_PATH = "java.class.path";
  private static final List<String> BENCHMARKS = List.of("GupBench.pinUnpin", "TruncateBench.idle");

  /// What a round of a strategy is taken to last before the first has ended.
  private static final long GUESS_MS = 6000;

  private final String classPath = System.getProperty(CLASS_PATH);
  private final long start = System.nanoTime();
  private final Duration budget;
  private final int most;
  private final Forker forker;
  private final Journal journal;
  private final PrintStream out;

  /// How many rounds of each strategy there are, with those of earlier sessions.
  private final Map<String, Integer> rounds = new HashMap<>();

  private int done;
  private boolean open = true;

  /// Goes on with what is in `past`; `most` is how many rounds there are in this session.
  Weakened(
      Duration budget, int most, List<Line> past, Forker forker, Journal journal, PrintStream out) {
    this.budget = budget;
    this.most = most;
    this.forker = forker;
    this.journal = journal;
    this.out = out;
    for (Line line : past) {
      if (line instanceof Line.Weak weak) {
        rounds.merge(weak.strategy(), weak.fork().round() + 1, Math::max);
      }
    }
  }

  /// What to measure.
  ///
  /// @param changes what is weaker in the cheapest form, for the record
  /// @param jar the weakened classes
  record Item(String strategy, String changes, Path jar, List<Line.Benchmark> benchmarks) {
    /// Reads a file with a line for each: the strategy, the changes and the jar.
    static List<Item> read(Path file, List<Line.Benchmark> known) throws Failure {
      return Items.read(
          file,
          3,
          "not a strategy, its changes and a jar",
          parts ->
              Optional.of(of(parts.get(0), known))
                  .filter(mine -> !mine.isEmpty())
                  .map(mine -> new Item(parts.get(0), parts.get(1), Path.of(parts.get(2)), mine)));
    }

    private static List<Line.Benchmark> of(String strategy, List<Line.Benchmark> known) {
      return known.stream()
          .filter(b -> BENCHMARKS.contains(name(b)) && strategy.equals(b.params().get("strategy")))
          .toList();
    }
  }

  private static String name(Line.Benchmark benchmark) {
    return benchmark.subject() + "." + benchmark.method();
  }

  /// Measures them, those first that have fewest rounds, and returns the exit code.
  int run(List<Item> items) throws Failure, InterruptedException {
    try {
      List<Item> taken = new ArrayList<>();
      for (Item item : items.stream().sorted(comparingInt(this::rounds)).toList()) {
        int least = Math.min(LEAST, most);
        if (msLeft() >= (least + taken.size() * (least - 1)) * expectedMs()) {
          taken.add(item);
          round(item);
        }
      }
      for (int round = 1; round < most; round++) {
        for (Item item : taken) {
          if (msLeft() >= expectedMs()) {
            round(item);
          }
        }
      }
      return taken.size() == items.size() ? Session.DONE : Session.INCOMPLETE;
    } finally {
      System.setProperty(CLASS_PATH, classPath);
      close();
    }
  }

  private void round(Item item) throws Failure, InterruptedException {
    int round = rounds(item);
    for (Line.Benchmark benchmark : item.benchmarks()) {
      for (Form form : Form.values()) {
        String weakened = form == Form.cheapest ? item.jar() + File.pathSeparator : "";
        System.setProperty(CLASS_PATH, weakened + classPath);
        Line.Fork fork = forker.run(benchmark, round);
        record(new Line.Weak(item.strategy(), item.changes(), name(benchmark), form, fork));
      }
    }
    rounds.put(item.strategy(), round + 1);
    done++;
  }

  private int rounds(Item item) {
    return rounds.getOrDefault(item.strategy(), 0);
  }

  private long expectedMs() {
    return done == 0 ? GUESS_MS : msGone() / done;
  }

  private long msLeft() {
    return budget.toMillis() - msGone();
  }

  private long msGone() {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private synchronized void record(Line.Weak line) throws Failure {
    String text = Line.JSON.write(line);
    journal.append(text);
    out.println(text);
  }

  private synchronized void close() {
    open = false;
  }

  /// Ends the session from the VM's shutdown hook: kills the fork in flight, and makes the exit
  /// code say that there is more.
  synchronized void interrupt() {
    if (open) {
      Watchdog.kill();
      Runtime.getRuntime().halt(Session.INCOMPLETE);
    }
  }
}
