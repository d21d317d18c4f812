// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import org.pagetorture.check.explore.Limits;
import picocli.CommandLine.Option;

/// How far the user lets it go.
final class Bounds {
  @Option(
      names = "--executions",
      paramLabel = "N",
      description = "Explore at most so many executions per test and model. Default: 10 million.")
  private long executions = Limits.DEFAULT.executions();

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "Explore at most so long per test and model. Default: 10.")
  private double seconds = Limits.DEFAULT.millis() / 1000.0;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Check so many tests at a time. Default: 2.")
  private int threads = 2;

  Limits limits() {
    if (executions < 1) {
      throw Failure.usage("--executions %d: at least 1".formatted(executions));
    }
    if (!(seconds >= 0.001 && seconds <= 1_000_000)) {
      throw Failure.usage("--time-limit %s: 0.001 to 1000000 seconds".formatted(seconds));
    }
    return new Limits(executions, (long) (seconds * 1000), Limits.DEFAULT.events());
  }

  int threads() {
    if (threads < 1 || threads > 1000) {
      throw Failure.usage("--threads %d: 1 to 1000".formatted(threads));
    }
    return threads;
  }
}
