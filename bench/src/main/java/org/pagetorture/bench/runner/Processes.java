// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.pagetorture.bench.runner.Line.Status;

/// Runs forks by JMH, and in C.
final class Processes implements Forker {
  private final Plan plan;
  private final Jmh jmh;
  private final @Nullable Native c;
  private final Iterations iterations;

  Processes(Plan plan, Jmh jmh, @Nullable Native c, Iterations iterations) {
    this.plan = plan;
    this.jmh = jmh;
    this.c = c;
    this.iterations = iterations;
  }

  @Override
  public Line.Fork run(Line.Benchmark benchmark, int round) throws InterruptedException {
    return benchmark.origin() == Line.Origin.jmh || c == null
        ? jmh.run(plan.configuration(benchmark.id()), round)
        : run(c, benchmark, round);
  }

  private Line.Fork run(Native c, Line.Benchmark benchmark, int round) throws InterruptedException {
    Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    try {
      Native.Batch batch =
          c.run(
              benchmark.method(),
              benchmark.threads(),
              iterations.warmups(),
              iterations.count(),
              iterations.time(),
              iterations.patience());
      return new Line.Fork(
          benchmark.id(),
          round,
          Status.ok,
          started,
          since(started),
          batch.scores(),
          batch.waitNs(),
          batch.wallNs(),
          Collections.nCopies(batch.scores().size(), -1L),
          Map.of(),
          Map.of(),
          "");
    } catch (IOException e) {
      return without(benchmark, round, Status.failed, started, e);
    } catch (TimeoutException e) {
      return without(benchmark, round, Status.timeout, started, e);
    }
  }

  private static Line.Fork without(
      Line.Benchmark benchmark, int round, Status status, Instant started, Exception e) {
    return Line.Fork.without(
        benchmark.id(), round, status, started, since(started), String.valueOf(e.getMessage()));
  }

  private static long since(Instant started) {
    return Duration.between(started, Instant.now()).toMillis();
  }
}
