// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import java.util.List;
import java.util.stream.LongStream;
import org.pagetorture.check.explore.Exploration;
import org.pagetorture.check.model.MemoryModel;

/// What the exploration of a suite costs under one model, warmed up.
///
/// @param nanos all tests together
/// @param median one test
record Figures(
    MemoryModel model,
    int tests,
    long executions,
    long blocked,
    long discarded,
    long nanos,
    long median) {
  private static final int WARMING = 5;

  static Figures of(List<Suite.Case> tests, MemoryModel model) {
    List<LitmusProgram> programs =
        tests.stream().map(test -> new LitmusProgram(test.litmus())).toList();
    for (int i = 0; i < WARMING; i++) {
      programs.forEach(program -> Explored.explore(program, model));
    }
    long executions = 0;
    long blocked = 0;
    long discarded = 0;
    LongStream.Builder nanos = LongStream.builder();
    for (LitmusProgram program : programs) {
      long start = System.nanoTime();
      Exploration exploration = Explored.explore(program, model);
      nanos.add(System.nanoTime() - start);
      executions += exploration.executions();
      blocked += exploration.blocked();
      discarded += exploration.discarded();
    }
    long[] sorted = nanos.build().sorted().toArray();
    long all = LongStream.of(sorted).sum();
    long median = sorted[sorted.length / 2];
    return new Figures(model, sorted.length, executions, blocked, discarded, all, median);
  }

  @Override
  public String toString() {
    return "%s, %d tests: %,d executions, %,d blocked, %,d discarded; %,.0f/s; median %.3f ms"
        .formatted(
            model, tests, executions, blocked, discarded, executions * 1e9 / nanos, median / 1e6);
  }
}
