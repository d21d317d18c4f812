// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The process that checks. It ends with us, and Ctrl-C ends it first.
final class Checker {
  /// No end of its time.
  static final Duration FOREVER = Duration.ofDays(10_000);

  /// How long it may take to write down what it has, once it is told to end.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Tree tree;
  private final List<String> args;
  private final Redirect output;
  private final Redirect errors;
  private @Nullable Process process;
  private boolean stopped;

  /// A checker with the given arguments, whose output goes to `output`.
  Checker(Tree tree, List<String> args, Redirect output) {
    this(tree, args, output, output);
  }

  Checker(Tree tree, List<String> args, Redirect output, Redirect errors) {
    this.tree = tree;
    this.args = args;
    this.output = output;
    this.errors = errors;
  }

  /// Runs it for so long at most, and returns its exit code.
  int run(Duration most) {
    // Before it starts: no signal is lost.
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    try (Interrupt _ = new Interrupt(this::stop, this::kill)) {
      Process process = start();
      if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
        stop();
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
          kill();
        }
      }
      return process.waitFor();
    } catch (IOException e) {
      throw Failure.infrastructure("the checker does not start: " + e.getMessage());
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      return Exit.INCOMPLETE;
    }
  }

  /// Whether it was told to end before it did.
  synchronized boolean isStopped() {
    return stopped;
  }

  private synchronized Process start() throws IOException {
    List<String> command = new ArrayList<>(tree.checkerCommand());
    command.addAll(args);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(output).redirectError(errors);
    if (output.equals(Redirect.INHERIT)) {
      // Java takes for a terminal only what it can read from, too.
      builder.redirectInput(Redirect.INHERIT);
    }
    process = builder.start();
    if (stopped) {
      process.destroy();
    }
    return process;
  }

  private synchronized void stop() {
    stopped = true;
    if (process != null) {
      process.destroy();
    }
  }

  private synchronized void kill() {
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
