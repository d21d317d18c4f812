// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.Line;
import org.pagetorture.results.record.RecordReader;
import org.pagetorture.results.record.Variant;
import tools.jackson.core.JacksonException;

/// The process that runs the races, or the benchmarks.
///
/// It ends cleanly when its stdin does: so it ends with us, however we end.
///
/// @param <L> what a line of its output is
final class Runner<L> implements AutoCloseable {
  private final Function<String, L> parser;
  private final Process process;

  /// Starts a command with the given arguments.
  Runner(List<String> command, List<String> args, Function<String, L> parser) {
    this.parser = parser;
    try {
      process = new ProcessBuilder(Stream.of(command, args).flatMap(List::stream).toList()).start();
    } catch (IOException e) {
      throw Failure.infrastructure("the runner does not start: " + e.getMessage());
    }
  }

  /// The runner of the races.
  static Runner<Line> of(Tree tree, List<String> args) {
    return new Runner<>(tree.runnerCommand(), args, RecordReader::parse);
  }

  /// The reader of what JCStress wrote by itself.
  static Runner<Line> importer(Tree tree, @Nullable Path jar, Path file) {
    return new Runner<>(tree.importCommand(jar), List.of(file.toString()), RecordReader::parse);
  }

  /// The variants whose names match; all, when the filter is empty.
  static List<Variant> list(Tree tree, String filter) {
    return list(tree, filter, List.of());
  }

  /// Those of them that a `part` of the runner's options leaves.
  static List<Variant> list(Tree tree, String filter, List<String> part) {
    List<Variant> variants = new ArrayList<>();
    List<String> errors = new CopyOnWriteArrayList<>();
    List<String> args = new ArrayList<>(List.of("list"));
    if (!filter.isEmpty()) {
      args.addAll(List.of("-t", filter));
    }
    args.addAll(part);
    try (Runner<Line> runner = of(tree, args)) {
      int exit = runner.watch(l -> add(variants, l), errors::add);
      String why = errors.isEmpty() ? "exit " + exit : errors.getFirst();
      if (exit == Exit.USAGE && !part.isEmpty()) {
        throw Failure.usage(why);
      }
      // Nothing matched: the caller says it better.
      if (exit != Exit.CLEAN && exit != Exit.USAGE) {
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
  int watch(Consumer<L> lines, Consumer<String> errors) {
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

  /// Watches it to its end. The first Ctrl-C asks it to end; the second quits, and says how one
  /// goes on.
  int watch(Watcher<L> watcher, Screen screen, RunDirectory directory) {
    Runnable stop =
        () -> {
          watcher.stopping();
          stop();
        };
    try (Interrupt _ = new Interrupt(stop, () -> quit(screen, directory))) {
      return watch(watcher::accept, screen::error);
    }
  }

  /// The exit code when the run did not even begin. The runner said why, unless it was killed.
  static int refused(int runner, Screen screen) {
    if (runner == Exit.USAGE || runner == Exit.INCOMPLETE) {
      return runner;
    }
    if (runner != Exit.INFRASTRUCTURE) {
      screen.error("pagetorture: the runner ended with exit " + runner + " before the run began");
    }
    return Exit.INFRASTRUCTURE;
  }

  private void quit(Screen screen, RunDirectory directory) {
    close();
    screen.status("");
    screen.error("pagetorture: quit; go on with --resume " + directory);
    Runtime.getRuntime().halt(Exit.INCOMPLETE);
  }

  private void parse(String text, Consumer<L> lines, Consumer<String> errors) {
    L line;
    try {
      line = parser.apply(text);
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
