// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import java.io.File;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jcstress.annotations.Expect;
import org.pagetorture.journal.Failure;
import org.pagetorture.journal.Items;
import org.pagetorture.journal.Journal;

/// One session of sound variants that have a weakened class before the original on their class
/// path: round after round, until each was seen to fail or the budget is over.
final class Weakened {
  private static final String CLASS_PATH = "java.class.path";
  private static final int ITERATIONS = 5;

  /// Beyond this, more of the same is not worth the time.
  private static final int MOST_FORKS = 8;

  private final String classPath = System.getProperty(CLASS_PATH);
  private final long start = System.nanoTime();
  private final Duration budget;
  private final Forker forker;
  private final Journal journal;
  private final PrintStream out;
  private final Results results = new Results(List.of());
  private volatile boolean stopped;

  Weakened(Duration budget, Forker forker, Journal journal, PrintStream out) {
    this.budget = budget;
    this.forker = forker;
    this.journal = journal;
    this.out = out;
  }

  /// What to run.
  ///
  /// @param change what is weaker, for the record
  /// @param jar the weakened classes
  record Item(String change, Path jar, Line.Test test) {
    /// Reads a file with a line for each: the change, the jar and the variant.
    static List<Item> read(Path file) throws Failure {
      Map<String, Line.Test> tests =
          Tests.matching(Pattern.compile("")).stream()
              .collect(Collectors.toMap(Line.Test::name, test -> test));
      return Items.read(
          file,
          3,
          "not a change, a jar and a variant",
          parts ->
              Optional.ofNullable(tests.get(parts.get(2)))
                  .map(test -> new Item(parts.get(0), Path.of(parts.get(1)), test)));
    }
  }

  /// Runs them, and returns the exit code.
  int run(List<Item> items) throws Failure {
    forker.probe();
    List<Item> open = new ArrayList<>(items);
    Map<Item, Integer> forks = new HashMap<>();
    for (int round = 0; round < MOST_FORKS && !open.isEmpty(); round++) {
      for (Item item : List.copyOf(open)) {
        long ms = measuringMs(item, round == 0 ? items.size() - forks.size() : open.size(), round);
        if (stopped || ms < 0) {
          return Session.INCOMPLETE;
        }
        if (fork(item, round, ms)) {
          open.remove(item);
        }
        forks.merge(item, 1, Integer::sum);
      }
    }
    return Session.DONE;
  }

  /// Runs a fork, and returns whether it failed as it should.
  private boolean fork(Item item, int round, long ms) throws Failure {
    Plan.Step step =
        new Plan.Step(
            item.test(),
            config(item.test().actors().size(), round),
            ITERATIONS,
            (int) (ms / ITERATIONS),
            ms + results.overheadMs(item.test().name()),
            0,
            0,
            0);
    System.setProperty(CLASS_PATH, item.jar() + File.pathSeparator + classPath);
    String key = step.config().key(item.test().name(), List.of()) + "#" + round;
    Optional<Line.Fork> fork = forker.run(step, key, round, results.loaded(), msLeft());
    if (fork.isEmpty()) {
      return false;
    }
    results.add(fork.get());
    long seen =
        fork.get().outcomes().stream()
            .filter(outcome -> outcome.expect() == Expect.FORBIDDEN)
            .mapToLong(Line.Seen::count)
            .sum();
    Line.Weak line =
        new Line.Weak(
            item.change(),
            item.test().name(),
            step.config().modes(),
            fork.get().status(),
            seen,
            fork.get().samples(),
            fork.get().wallMs());
    String text = Line.JSON.write(line);
    journal.append(text);
    out.println(text);
    return seen > 0;
  }

  /// All in C2 every other time, and mixed between.
  private static Config config(int actors, int round) {
    List<Config> mixed = Config.mixed(actors);
    return round % 2 == 0 ? Config.allC2(actors) : mixed.get(round / 2 % mixed.size());
  }

  /// How long to measure; less than nothing when there is no time for it. The first round takes
  /// half of what there is.
  private long measuringMs(Item item, int left, int round) {
    long overhead = results.overheadMs(item.test().name());
    long share = (round == 0 ? msLeft() - budget.toMillis() / 2 : msLeft()) / left - overhead;
    long ms = Math.clamp(share, 180, 3000);
    return ms + overhead > msLeft() ? -1 : ms;
  }

  private long msLeft() {
    return budget.toMillis() - (System.nanoTime() - start) / 1_000_000;
  }

  /// Ends the session: the fork in flight is killed.
  void interrupt() {
    stopped = true;
    try {
      forker.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(Session.INCOMPLETE);
  }
}
