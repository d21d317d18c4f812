// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pagetorture.results.record.Check;
import org.pagetorture.results.record.Checked;
import org.pagetorture.results.record.End.Reason;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.RecordReader;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.stats.Figures;

/// The last step of a run: the checker, asked about each variant that it has not answered for.
///
/// It comes after the races, because nothing else may run while they measure; and it is told what
/// they saw, because it may know that nothing allows it.
final class CheckStep {
  /// The checker gets a twentieth of a budget; of a small one more, because it needs some seconds.
  private static final Duration LEAST = Duration.ofSeconds(12);

  private static final Duration MOST = Duration.ofMinutes(2);

  /// What the checker ends with when it has answered, whatever the answers are.
  private static final Set<Integer> ANSWERED = Set.of(Exit.CLEAN, Exit.BROKEN, Exit.INCOMPLETE);

  private final Tree tree;
  private final Path answers;
  private final Path seen;
  private final Path log;
  private boolean interrupted;

  CheckStep(Tree tree, Path directory) {
    // Fails before the races run, and not after.
    tree.checkerCommand();
    this.tree = tree;
    this.answers = directory.resolve("check.json");
    this.seen = directory.resolve("seen.json");
    this.log = directory.resolve("check.log");
  }

  /// The checker's share of a budget.
  static Duration share(Duration budget) {
    return least(max(LEAST, budget.dividedBy(20)), budget.dividedBy(5));
  }

  /// The checker's share beside that of the races.
  static Duration shareBeside(Duration races) {
    return least(max(LEAST, races.dividedBy(19)), races.dividedBy(4));
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration least(Duration one, Duration other) {
    return Collections.min(List.of(one, other, MOST));
  }

  /// Asks what is open, and adds the answers to the record. Returns the exit code that is due to
  /// what is open still.
  int run(RunRecord record, Screen screen) {
    List<Variant> open = record.variants().stream().filter(v -> isOpen(v, record)).toList();
    boolean over = record.end().filter(e -> e.reason() != Reason.interrupted).isPresent();
    if (open.isEmpty() || !over) {
      return Exit.CLEAN;
    }
    // What the record calls the budget is what the races got of it.
    Duration most = shareBeside(Duration.ofMillis(record.sessions().getLast().budgetMs()));
    screen.status(
        "checking %s, for %s at most; Ctrl-C leaves out the rest"
            .formatted(Figures.of(open.size(), "variant"), Figures.duration(most)));
    Checker checker = new Checker(tree, arguments(open), Redirect.to(log.toFile()));
    Check check;
    try {
      write(open, record);
      check = ask(checker, open, most);
    } catch (Failure e) {
      check = new Check(String.valueOf(e.getMessage()), 0, List.of());
    }
    screen.status("");
    record.add(check);
    if (check.missing().isEmpty()) {
      return Exit.CLEAN;
    }
    screen.error("pagetorture: " + check.missing());
    return checker.isStopped() ? Exit.INCOMPLETE : Exit.INFRASTRUCTURE;
  }

  /// Whether the user ended it.
  boolean isInterrupted() {
    return interrupted;
  }

  /// A variant is open until it is answered for, and again when an outcome is seen that the answer
  /// excludes.
  private static boolean isOpen(Variant variant, RunRecord record) {
    return record
        .answer(variant.name())
        .map(c -> c.againstJvm().isEmpty() && c.excludesAny(record.seen(variant.name())))
        .orElse(true);
  }

  private List<String> arguments(List<Variant> open) {
    String names =
        open.stream().map(v -> v.name().replace(".", "\\.")).collect(joining("|", "^(", ")$"));
    return List.of(
        "--jar",
        tree.jar().toString(),
        "-t",
        names,
        "--seen",
        seen.toString(),
        "--json",
        answers.toString());
  }

  /// Says what was seen, and takes away old answers.
  private void write(List<Variant> open, RunRecord record) {
    Map<String, Set<String>> outcomes =
        open.stream().collect(toMap(Variant::name, v -> record.seen(v.name())));
    try {
      Files.deleteIfExists(answers);
      Files.write(seen, Json.MAPPER.writeValueAsBytes(outcomes));
    } catch (IOException e) {
      throw Failure.infrastructure("cannot write %s: %s".formatted(seen, e));
    }
  }

  private Check ask(Checker checker, List<Variant> open, Duration most) {
    Instant begin = Instant.now();
    int exit = checker.run(most);
    Duration wall = Duration.between(begin, Instant.now());
    interrupted = checker.isStopped() && wall.compareTo(most) < 0;
    boolean whole = !checker.isStopped() && ANSWERED.contains(exit);
    List<Checked> tests = read(whole);
    Set<String> answered = tests.stream().map(Checked::name).collect(toSet());
    long left = open.stream().filter(v -> !answered.contains(v.name())).count();
    String missing = "";
    if (!checker.isStopped() && !whole) {
      missing = "the checker ended with exit %d: see %s".formatted(exit, log);
    } else if (left > 0) {
      String why =
          whole
              ? "the checker left them out"
              : interrupted
                  ? "interrupted"
                  : "over its share of the budget, " + Figures.duration(most);
      missing = "%d of %d not checked: %s".formatted(left, open.size(), why);
    }
    return new Check(missing, wall.toMillis(), tests);
  }

  /// What the checker wrote: nothing, perhaps, when it did not end as it should.
  private List<Checked> read(boolean whole) {
    try {
      return RecordReader.readAnswers(answers);
    } catch (IOException e) {
      if (!whole) {
        return List.of();
      }
      throw Failure.infrastructure("cannot read what the checker wrote: " + e.getMessage());
    }
  }
}
