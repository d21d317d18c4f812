// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shapes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagetorture.check.explore.Exploration;
import org.pagetorture.check.litmus.Explored;
import org.pagetorture.check.litmus.Litmus;
import org.pagetorture.check.litmus.LitmusProgram;
import org.pagetorture.check.model.MemoryModel;

/// How many executions long and wide programs have: each is built once, and little else is begun.
///
/// The families are those of the model checking literature; their counts are combinatorics.
class CountsTest {
  @ParameterizedTest
  @EnumSource
  void updatesOfOneCounterComeInAnyOrder(MemoryModel model) {
    expect(720, threads(6, _ -> "X.getAndAdd(1);"), model);
  }

  @ParameterizedTest
  @EnumSource
  void writesOfOneLocationComeInAnyOrder(MemoryModel model) {
    expect(720, threads(6, i -> "X.setOpaque(%d);".formatted(i)), model);
  }

  @ParameterizedTest
  @EnumSource
  void readersChooseForThemselves(MemoryModel model) {
    String readers = threads(10, i -> i == 0 ? "X.setOpaque(1);" : "r0 = X.getOpaque();");
    expect(1 << 9, readers, model);
  }

  /// Reads of a growing counter see it grow: the ways to merge 6 writes with 6 reads.
  @ParameterizedTest
  @EnumSource
  void oneWriterAndOneReader(MemoryModel model) {
    String writer =
        IntStream.rangeClosed(1, 6).mapToObj("X.setOpaque(%d);"::formatted).collect(joining());
    String reader = String.join("", Collections.nCopies(6, "X.getOpaque();"));
    expect(924, threads(2, i -> i == 0 ? writer : reader), model);
  }

  /// A ring of store buffering: everything but that all read 0; which only a buffer allows.
  @Test
  void ringOfStoreBuffers() {
    String ring =
        threads(8, i -> "X%d.setOpaque(1); r0 = X%d.getOpaque();".formatted(i, (i + 1) % 8));
    expect(255, ring, MemoryModel.SC);
    expect(256, ring, MemoryModel.TSO);
    expect(256, ring, MemoryModel.JMM);
  }

  @ParameterizedTest
  @EnumSource
  void oneOfManyWinsARace(MemoryModel model) {
    Exploration found =
        explore(threads(5, _ -> "r0 = X.compareAndExchange(0, 1);") + "exists (x=1)", model);
    assertThat(found.outcomes().keySet()).containsExactly("x=1");
    assertThat(found.executions()).isEqualTo(5);
  }

  /// One reader of a counter that somebody else counts up sees any of its values.
  @ParameterizedTest
  @EnumSource
  void longProgramsAreOnlyLong(MemoryModel model) {
    String increments = String.join("", Collections.nCopies(25, "X.setOpaque(X.getOpaque() + 1);"));
    expect(26, threads(2, i -> i == 0 ? increments : "X.getOpaque();"), model);
  }

  private static String threads(int n, IntFunction<String> body) {
    return IntStream.range(0, n)
        .mapToObj(i -> "Thread%d { %s }\n".formatted(i, body.apply(i)))
        .collect(joining());
  }

  private static void expect(long executions, String litmus, MemoryModel model) {
    Exploration found = explore(litmus, model);
    assertThat(found.executions()).as("executions").isEqualTo(executions);
    assertThat(found.discarded()).as("discarded").isZero();
  }

  private static Exploration explore(String litmus, MemoryModel model) {
    return Explored.explore(new LitmusProgram(Litmus.parse(litmus)), model);
  }
}
