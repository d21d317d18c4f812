// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/// How every benchmark is measured: many short iterations in several forks.
///
/// A long iteration is lost to the first preemption; of many short ones the delayed are known, and
/// left out. Forks differ more than the iterations of one fork, so forks are what is compared.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 20, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 40, time = 5, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 5,
    jvmArgsAppend = {
      "-XX:+UseSerialGC",
      "-Xms256m",
      "-Xmx256m",
      "--enable-native-access=ALL-UNNAMED"
    })
public abstract class Bench {}
