// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.pagetorture.results.record.Line;
import org.pagetorture.results.record.RecordReader;
import org.pagetorture.results.record.Variant;
import tools.jackson.core.JacksonException;

/// The process that runs the races.
///
/// It ends cleanly when its stdin does: so it ends with us, however we end.
final class Runner implements AutoCloseable {
  private final Process process;

  /// Starts it with the given arguments.
  Runner(Tree tree, List<String> args) {
    List<String> command = new ArrayList<>(tree.runnerCommand());
    command.addAll(args);
    try {
      process = new ProcessBuilder(command).start();
    } catch (IOException e) {
      throw Failure.infrastructure("the runner does not start: " + e.getMessage());
    }
  }

  /// The variants whose names match; all, when the filter is empty.
  static List<Variant> list(Tree tree, String filter) {
    List<Variant> variants = new ArrayList<>();
    List<String> errors = new CopyOnWriteArrayList<>();
    List<String> args = filter.isEmpty() ? List.of("list") : List.of("list", "-t", filter);
    try (Runner runner = new Runner(tree, args)) {
      int exit = runner.watch(l -> add(variants, l), errors::add);
      // Nothing matched: the caller says it better.
      if (exit != Exit.CLEAN && exit != Exit.USAGE) {
        String why = errors.isEmpty() ? "exit " + exit : errors.getFirst();
        throw Failure.infrastructure("the runner cannot list its tests: " + why);
      }
    }
    return variants;
  }

  private static void add(List<Variant> variants, Line line) {
    if (line instanceof Variant variant) {
      variants.add(variant);
    }
  }

  /// Hands on each line, and each line of its stderr, until it ends. Returns its exit code.
  int watch(Consumer<Line> lines, Consumer<String> errors) {
    Thread copier = Thread.ofVirtual().start(() -> process.errorReader().lines().forEach(errors));
    process.inputReader().lines().forEach(text -> parse(text, lines, errors));
    try {
      copier.join();
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exit.INCOMPLETE;
    }
  }

  private static void parse(String text, Consumer<Line> lines, Consumer<String> errors) {
    Line line;
    try {
      line = RecordReader.parse(text);
    } catch (JacksonException e) {
      errors.accept("runner: " + text);
      return;
    }
    lines.accept(line);
  }

  /// Asks it to end after the fork in flight.
  void stop() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy();
    }
  }

  /// Ends it at once.
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
