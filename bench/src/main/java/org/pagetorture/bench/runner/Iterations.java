// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.TimeValue;
import org.pagetorture.bench.Bench;

/// How many iterations a fork has, and how long they are: what the user says, or [Bench].
record Iterations(int warmups, Duration warmup, int count, Duration time) {
  /// What a fork may take beyond its iterations before it is taken for dead.
  private static final Duration GRACE = Duration.ofSeconds(60);

  static Iterations of(Options asked) {
    Warmup warmup = Bench.class.getAnnotation(Warmup.class);
    Measurement measurement = Bench.class.getAnnotation(Measurement.class);
    return new Iterations(
        asked.getWarmupIterations().orElse(warmup.iterations()),
        duration(asked.getWarmupTime().orElse(new TimeValue(warmup.time(), warmup.timeUnit()))),
        asked.getMeasurementIterations().orElse(measurement.iterations()),
        duration(
            asked
                .getMeasurementTime()
                .orElse(new TimeValue(measurement.time(), measurement.timeUnit()))));
  }

  /// When a fork is taken for dead.
  Duration patience() {
    return GRACE.plus(warmup.multipliedBy(warmups).plus(time.multipliedBy(count)).multipliedBy(2));
  }

  private static Duration duration(TimeValue time) {
    return Duration.ofNanos(time.convertTo(TimeUnit.NANOSECONDS));
  }
}
