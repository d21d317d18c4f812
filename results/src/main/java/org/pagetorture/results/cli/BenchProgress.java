// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.time.Duration;
import org.pagetorture.results.bench.BenchFork;
import org.pagetorture.results.bench.BenchLine;
import org.pagetorture.results.bench.BenchRun;
import org.pagetorture.results.bench.BenchStart;
import org.pagetorture.results.stats.Figures;

/// What a run of the benchmarks says while it runs: a status line.
final class BenchProgress implements Watcher<BenchLine> {
  private final Screen screen;
  private final RunDirectory directory;
  private boolean begun;
  private int failed;
  private boolean stopping;

  BenchProgress(Screen screen, RunDirectory directory) {
    this.screen = screen;
    this.directory = directory;
    screen.status("finding the benchmarks, and compiling C ...");
  }

  @Override
  public synchronized void accept(BenchLine line) {
    switch (line) {
      case BenchRun _ -> begin();
      case BenchStart start -> status(start);
      case BenchFork fork -> failed += fork.isFailure() ? 1 : 0;
      default -> {}
    }
  }

  private void begin() {
    begun = true;
    if (!screen.redraws()) {
      screen.print("measuring, into " + directory);
    }
  }

  /// Whether the run began, and was not refused.
  synchronized boolean hasBegun() {
    return begun;
  }

  @Override
  public synchronized void stopping() {
    stopping = true;
    screen.status("stopping: waiting for the runner; Ctrl-C again quits at once");
  }

  private void status(BenchStart start) {
    if (!stopping) {
      // The name comes last: a narrow terminal cuts it, and not the figures.
      screen.status(
          "[%d/%d] %s left, %d failed: %s"
              .formatted(
                  start.done(),
                  start.done() + start.left(),
                  Figures.duration(Duration.ofMillis(start.etaMs())),
                  failed,
                  start.id()));
    }
  }
}
