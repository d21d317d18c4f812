// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.pagetorture.results.orderings.Asked;
import org.pagetorture.results.orderings.ModelSource;
import org.pagetorture.results.orderings.OrderingComment;
import org.pagetorture.results.orderings.Weakenings;
import org.pagetorture.results.record.Json;

/// One run of the checker that weakens orderings, watched to its end.
///
/// It keeps every answer, for all runs, so that a later one asks only about what has changed.
final class OrderingsSession {
  static final String MODEL = "org.pagetorture.model";
  /// For one test under one model, in seconds: on a busy machine too, the answer is the same.
  private static final String PATIENCE = "60";

  private static final Set<Integer> ANSWERED = Set.of(Exit.CLEAN, Exit.INCOMPLETE);

  private final Tree tree;
  private final RunDirectory directory;
  private final Asked asked;
  private final Screen screen;
  private final Path cache;
  private final Path answers;
  private final Path log;

  OrderingsSession(Tree tree, RunDirectory directory, Asked asked, Screen screen) {
    this.tree = tree;
    this.directory = directory;
    this.asked = asked;
    this.screen = screen;
    this.cache = tree.runs().resolve(".cache/orderings.jsonl");
    this.answers = directory.file("weakened.json");
    this.log = directory.file("orderings.log");
  }

  /// Runs it for so long at most.
  Weakenings run(Duration most) {
    List<OrderingComment> comments = comments();
    Redirect errors = Redirect.to(log.toFile());
    // On a terminal the checker says itself how far it is.
    Redirect output = screen.redraws() ? Redirect.INHERIT : errors;
    Checker checker = new Checker(tree, arguments(comments), output, errors);
    begin();
    Instant start = Instant.now();
    int exit = checker.run(most);
    boolean over = Duration.between(start, Instant.now()).compareTo(most) >= 0;
    if (!checker.isStopped() && !ANSWERED.contains(exit)) {
      throw Failure.infrastructure("the checker ended with exit %d: see %s".formatted(exit, log));
    }
    Weakenings found = read();
    String missing = found.complete() ? "" : over ? "over the budget" : found.missing();
    return found.with(missing, asked, comments);
  }

  private List<OrderingComment> comments() {
    try {
      return ModelSource.all(tree.model()).stream().flatMap(s -> s.orderings().stream()).toList();
    } catch (IOException e) {
      throw Failure.infrastructure("cannot read the model's sources: " + RunDirectory.reason(e));
    }
  }

  private List<String> arguments(List<OrderingComment> comments) {
    List<String> args = new ArrayList<>(List.of("orderings", "--jar", tree.jar().toString()));
    if (!asked.filter().isEmpty()) {
      args.addAll(List.of("-t", asked.filter()));
    }
    args.addAll(List.of("--in", MODEL, "--cache", cache.toString()));
    args.addAll(List.of("--time-limit", PATIENCE, "--json", answers.toString()));
    comments.stream()
        .filter(OrderingComment::isForHotspot)
        .flatMap(c -> IntStream.rangeClosed(c.from(), c.to()).mapToObj(n -> c.file() + ":" + n))
        .forEach(line -> args.addAll(List.of("--keep", line)));
    return args;
  }

  /// Says what is asked for, so that a run that is killed can be gone on with.
  private void begin() {
    directory.create();
    try {
      Files.createDirectories(cache.getParent());
      Files.deleteIfExists(answers);
    } catch (IOException e) {
      throw Failure.infrastructure("cannot write: " + RunDirectory.reason(e));
    }
    if (!directory.holdsRun()) {
      Weakenings none = Weakenings.NONE.with("it was killed", asked, List.of());
      directory.write(Weakenings.FILE, Json.MAPPER.writeValueAsBytes(none));
    }
    if (!screen.redraws()) {
      screen.print("weakening, into " + directory);
    }
  }

  private Weakenings read() {
    try {
      return Weakenings.read(answers);
    } catch (IOException e) {
      throw Failure.infrastructure("cannot read what the checker wrote: " + RunDirectory.reason(e));
    }
  }

  /// Writes the whole record, which holds what the checker wrote.
  void write(byte[] whole) {
    directory.write(Weakenings.FILE, whole);
    try {
      Files.deleteIfExists(answers);
    } catch (IOException e) {
      throw Failure.infrastructure("cannot delete: " + RunDirectory.reason(e));
    }
  }
}
