// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Expect;
import org.pagetorture.stress.Busted.Needs;

/// Lines to test with.
final class Samples {
  static final long PLENTY = 2_000_000;

  private Samples() {}

  static Settings settings(Preset preset) {
    return new Settings(".*", preset, 300_000, 42, null, List.of(), List.of(), Shard.WHOLE);
  }

  /// A variant `group.Race.Variant` with two actors.
  static Line.Test variant(String name, @Nullable Needs needs) {
    return variant(name, needs, null, List.of("first", "second"));
  }

  static Line.Test variant(
      String name, @Nullable Needs needs, @Nullable Integer strideSize, List<String> actors) {
    List<String> names = List.of(name.split("\\."));
    return new Line.Test(
        name,
        names.get(0),
        names.get(1),
        names.get(2),
        List.of(),
        needs,
        null,
        strideSize,
        actors,
        List.of());
  }

  /// What became of a step: so many samples at its expected cost, none of them interesting.
  static Line.Fork normal(Plan.Step step, int n, long samples) {
    return fork(step, n, "NORMAL", samples, ACCEPTABLE);
  }

  static Line.Fork shown(Plan.Step step, int n) {
    return fork(step, n, "NORMAL", PLENTY, ACCEPTABLE_INTERESTING);
  }

  static Line.Fork crashed(Plan.Step step, int n) {
    return fork(step, n, "VM_ERROR", 0, ACCEPTABLE);
  }

  private static Line.Fork fork(Plan.Step step, int n, String status, long samples, Expect expect) {
    return new Line.Fork(
        step.config().key(step.test().name(), List.of()) + "#" + n,
        step.test().name(),
        step.config().modes(),
        step.config().flags(),
        step.timeMs(),
        step.iters(),
        256,
        40,
        "THREAD_SPIN_WAIT",
        status,
        samples,
        samples == 0 ? List.of() : List.of(new Line.Seen("1", expect, samples, "")),
        Instant.EPOCH,
        step.expectedMs(),
        0,
        0,
        List.of(),
        List.of());
  }
}
