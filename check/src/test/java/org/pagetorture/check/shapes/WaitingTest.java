// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pagetorture.check.explore.Exploration.LIVELOCK;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagetorture.check.litmus.Explored;
import org.pagetorture.check.model.MemoryModel;

/// Threads that wait: for a flag, for a lock, for ever.
class WaitingTest {
  private static final String LOCK = "while (%s.compareAndExchangeAcquire(0, 1) != 0) {}\n";
  private static final String UNLOCK = "%s.setRelease(0);\n";

  @ParameterizedTest
  @EnumSource
  void nobodyWrites(MemoryModel model) {
    String litmus = "Thread0 { while (X.getOpaque() == 0) {} }  Thread1 { Y.setOpaque(1); }";
    assertThat(Explored.outcomes(litmus, model)).containsExactly(LIVELOCK);
  }

  @ParameterizedTest
  @EnumSource
  void somebodyWrites(MemoryModel model) {
    String litmus =
        """
        Thread0 { while (X.getAcquire() == 0) {} r0 = Y.get(); }
        Thread1 { Y.set(1); X.setRelease(1); }
        """;
    assertThat(Explored.outcomes(litmus, model)).containsExactly("0:r0=1; x=1; y=1");
  }

  @ParameterizedTest
  @EnumSource
  void theWrongValueIsWritten(MemoryModel model) {
    String litmus = "Thread0 { while (X.getOpaque() != 2) {} }  Thread1 { X.setOpaque(1); }";
    assertThat(Explored.outcomes(litmus, model)).containsExactly(LIVELOCK);
  }

  @ParameterizedTest
  @EnumSource
  void theRightValueMayBeOverwritten(MemoryModel model) {
    String litmus =
        "Thread0 { while (X.getOpaque() != 1) {} }  Thread1 { X.setOpaque(1); X.setOpaque(2); }";
    assertThat(Explored.outcomes(litmus, model)).containsExactlyInAnyOrder(LIVELOCK, "x=2");
  }

  @ParameterizedTest
  @EnumSource
  void threadsThatTakeTurns(MemoryModel model) {
    String litmus =
        """
        Thread0 { X.setRelease(1); while (Y.getAcquire() == 0) {} r0 = Z.get(); }
        Thread1 { while (X.getAcquire() == 0) {} Z.set(5); Y.setRelease(1); }
        exists (0:r0=5)""";
    assertThat(Explored.outcomes(litmus, model)).containsExactly("0:r0=5");
  }

  @ParameterizedTest
  @EnumSource
  void anIterationThatCountsIsNotTheSame(MemoryModel model) {
    String litmus =
        """
        Thread0 { while (r0 < 3 && X.getOpaque() == 0) { r0 = r0 + 1; } }
        Thread1 { Y.setOpaque(1); }
        exists (0:r0=3)""";
    assertThat(Explored.outcomes(litmus, model)).containsExactly("0:r0=3");
  }

  @ParameterizedTest
  @EnumSource
  void aLockExcludes(MemoryModel model) {
    String critical = LOCK.formatted("L") + "X.set(X.get() + 1);\n" + UNLOCK.formatted("L");
    String thread = "Thread%d { " + critical + "}\n";
    String litmus =
        thread.formatted(0) + thread.formatted(1) + thread.formatted(2) + "exists (x=3)";
    assertThat(Explored.outcomes(litmus, model)).containsExactly("x=3");
  }

  @ParameterizedTest
  @EnumSource
  void aLockThatStaysHeldIsWaitedForEver(MemoryModel model) {
    String litmus =
        "Thread0 { %s }  Thread1 { %s }".formatted(LOCK.formatted("L"), LOCK.formatted("L"));
    assertThat(Explored.outcomes(litmus, model)).containsExactly(LIVELOCK);
  }

  @ParameterizedTest
  @EnumSource
  void locksInTheSameOrder(MemoryModel model) {
    assertThat(Explored.outcomes(twoLocks("L", "M"), model)).containsExactly("x=2");
  }

  @ParameterizedTest
  @EnumSource
  void locksInOppositeOrderDeadlock(MemoryModel model) {
    assertThat(Explored.outcomes(twoLocks("M", "L"), model))
        .containsExactlyInAnyOrder(LIVELOCK, "x=2");
  }

  /// Two threads that take two locks; the second takes them in this order.
  private static String twoLocks(String first, String second) {
    return "Thread0 { %s }\nThread1 { %s }\nexists (x=2)"
        .formatted(critical("L", "M"), critical(first, second));
  }

  private static String critical(String first, String second) {
    return LOCK.formatted(first)
        + LOCK.formatted(second)
        + "X.set(X.get() + 1);\n"
        + UNLOCK.formatted(second)
        + UNLOCK.formatted(first);
  }
}
