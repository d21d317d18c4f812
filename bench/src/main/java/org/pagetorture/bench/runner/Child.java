// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/// A program that ran to its end: its exit code, and the lines that it printed.
record Child(int exit, List<String> lines) {
  /// Who prints more is cut off.
  private static final int MOST_BYTES = 1 << 20;

  /// Runs a program, and kills it, with all that it started, when it takes longer than `limit`.
  static Child run(Duration limit, List<String> command)
      throws IOException, TimeoutException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    CompletableFuture<Boolean> late =
        process
            .onExit()
            .thenApply(p -> false)
            .completeOnTimeout(true, limit.toNanos(), NANOSECONDS)
            .whenComplete((isLate, _) -> kill(process));
    try {
      process.getOutputStream().close();
      List<String> lines = read(process.getInputStream());
      int exit = process.waitFor();
      if (late.join()) {
        throw new TimeoutException("took longer than " + limit.toMillis() + " ms");
      }
      return new Child(exit, lines);
    } finally {
      kill(process);
    }
  }

  private static List<String> read(InputStream out) throws IOException {
    try (out) {
      return new String(out.readNBytes(MOST_BYTES), UTF_8).lines().toList();
    }
  }

  /// Not `Process.destroy`, which would also close what the process has printed.
  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.toHandle().destroyForcibly();
  }

  /// What went wrong, in one line: the first that speaks of an error, or else the last.
  String complaint() {
    String said =
        lines.stream()
            .filter(line -> line.contains("error"))
            .findFirst()
            .orElse(lines.isEmpty() ? "no word" : lines.getLast());
    return (exit > 128 ? "signal " + (exit - 128) : "exit " + exit) + ": " + said.strip();
  }
}
