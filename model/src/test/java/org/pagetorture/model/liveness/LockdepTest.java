// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pagetorture.model.liveness.LockUse.EXCLUSIVE;
import static org.pagetorture.model.liveness.LockUse.RECURSIVE;
import static org.pagetorture.model.liveness.LockUse.SHARED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The checker of lock orders as Documentation/locking/lockdep-design.rst has it.
class LockdepTest {
  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;
  private static final int D = 3;

  private final Lockdep lockdep = new Lockdep("a", "b", "c", "d");
  private final LockTask one = new LockTask(lockdep);
  private final LockTask two = new LockTask(lockdep);

  /// Takes `locks` one in another, each alone, and lets go of them.
  private static void nest(LockTask task, int... locks) {
    for (int lock : locks) {
      task.acquire(lock, EXCLUSIVE);
    }
    for (int lock : locks) {
      task.release(lock);
    }
  }

  private static void nest(LockTask task, int outer, LockUse how, int inner, LockUse also) {
    task.acquire(outer, how);
    task.acquire(inner, also);
    task.release(inner);
    task.release(outer);
  }

  @Test
  void locksInOneOrderAreFine() {
    nest(one, A, B, C, D);
    nest(two, B, D);
    nest(two, A, C);
    nest(one, A, D);
    assertThat(lockdep.report()).isEqualTo(Lockdep.IN_ORDER);
  }

  @Test
  void locksThatAreNotNestedHaveNoOrder() {
    nest(one, A);
    nest(one, B);
    nest(two, B, A);
    assertThat(lockdep.report()).isEqualTo(Lockdep.IN_ORDER);
  }

  @Test
  void twoOrdersOfOneThreadAreACycle() {
    nest(one, A, B);
    nest(one, B, A);
    assertThat(lockdep.report()).isEqualTo("a -> b -> a");
  }

  @Test
  void twoOrdersOfTwoThreadsAreACycle() {
    nest(one, B, A);
    nest(two, A, B);
    assertThat(lockdep.report()).isEqualTo("a -> b -> a");
  }

  @Test
  void threeThreadsCloseACycleOfThree() {
    nest(one, C, A);
    nest(two, B, C);
    assertThat(lockdep.report()).isEqualTo(Lockdep.IN_ORDER);
    nest(new LockTask(lockdep), A, B);
    assertThat(lockdep.report()).isEqualTo("a -> b -> c -> a");
  }

  @Test
  void aCycleOfFourIsFoundWhereItCloses() {
    nest(one, D, C);
    nest(two, C, B);
    nest(one, B, A);
    assertThat(lockdep.report()).isEqualTo(Lockdep.IN_ORDER);
    nest(two, A, D);
    assertThat(lockdep.report()).isEqualTo("a -> d -> c -> b -> a");
  }

  @Test
  void theShortestCycleIsReported() {
    nest(one, B, C);
    nest(one, C, A);
    nest(two, B, A);
    nest(two, A, B);
    assertThat(lockdep.report()).isEqualTo("a -> b -> a");
  }

  @Test
  void aLockFarOutIsFound() {
    one.acquire(A, EXCLUSIVE);
    one.acquire(B, EXCLUSIVE);
    one.acquire(C, EXCLUSIVE);
    one.release(B);
    nest(two, D, A);
    one.acquire(D, EXCLUSIVE);
    assertThat(lockdep.report()).isEqualTo("a -> d -> a");
  }

  @Test
  void aCycleStaysReported() {
    nest(one, A, B);
    nest(one, B, A);
    nest(one, C, D);
    nest(two, C, D);
    assertThat(lockdep.report()).isEqualTo("a -> b -> a");
  }

  @Test
  void aLockThatWasReleasedIsNotHeld() {
    one.acquire(A, EXCLUSIVE);
    one.acquire(B, EXCLUSIVE);
    one.acquire(C, EXCLUSIVE);
    one.release(B);
    one.release(A);
    one.acquire(D, EXCLUSIVE);
    nest(two, D, B);
    nest(two, D, A);
    assertThat(lockdep.report()).isEqualTo("b -> c -> d -> b");
  }

  @Test
  void nobodyWaitsInATrylock() {
    one.acquire(A, EXCLUSIVE);
    one.tryAcquired(B, EXCLUSIVE);
    nest(two, B, A);
    assertThat(lockdep.report()).isEqualTo(Lockdep.IN_ORDER);
  }

  @Test
  void othersWaitForWhatATrylockGot() {
    one.tryAcquired(A, EXCLUSIVE);
    one.acquire(B, EXCLUSIVE);
    nest(two, B, A);
    assertThat(lockdep.report()).isEqualTo("a -> b -> a");
  }

  @Test
  void aTrylockOfWhatIsHeldIsNoDeadlock() {
    one.acquire(A, EXCLUSIVE);
    one.tryAcquired(A, EXCLUSIVE);
    assertThat(lockdep.report()).isEqualTo(Lockdep.IN_ORDER);
  }

  @ParameterizedTest
  @CsvSource({
    "EXCLUSIVE, EXCLUSIVE, a -> a",
    "EXCLUSIVE, SHARED, a -> a",
    "EXCLUSIVE, RECURSIVE, a -> a",
    "SHARED, EXCLUSIVE, a -> a",
    "SHARED, SHARED, a -> a",
    "SHARED, RECURSIVE, in order",
    "RECURSIVE, EXCLUSIVE, a -> a",
    "RECURSIVE, SHARED, a -> a",
    "RECURSIVE, RECURSIVE, in order",
  })
  void aLockTakenTwice(LockUse held, LockUse wanted, String report) {
    nest(one, A, held, A, wanted);
    assertThat(lockdep.report()).isEqualTo(report);
  }

  /// The document's examples: `A -(xR)-> B -(Sx)-> A` is no deadlock, all else is one.
  @ParameterizedTest
  @CsvSource({
    "EXCLUSIVE, EXCLUSIVE, EXCLUSIVE, EXCLUSIVE, a -> b -> a",
    "SHARED, SHARED, SHARED, SHARED, a -> b -> a",
    "EXCLUSIVE, SHARED, SHARED, EXCLUSIVE, a -> b -> a",
    "RECURSIVE, RECURSIVE, RECURSIVE, RECURSIVE, in order",
    "RECURSIVE, EXCLUSIVE, EXCLUSIVE, RECURSIVE, in order",
    "RECURSIVE, EXCLUSIVE, EXCLUSIVE, EXCLUSIVE, a -> b -> a",
    "EXCLUSIVE, RECURSIVE, EXCLUSIVE, EXCLUSIVE, a -> b -> a",
    "EXCLUSIVE, RECURSIVE, SHARED, EXCLUSIVE, in order",
    "EXCLUSIVE, RECURSIVE, RECURSIVE, EXCLUSIVE, in order",
    "EXCLUSIVE, RECURSIVE, EXCLUSIVE, RECURSIVE, a -> b -> a",
  })
  void readersInACycle(LockUse a1, LockUse b1, LockUse b2, LockUse a2, String report) {
    nest(one, A, a1, B, b1);
    nest(two, B, b2, A, a2);
    assertThat(lockdep.report()).isEqualTo(report);
  }

  @Test
  void aWeakPathDoesNotHideAStrongOne() {
    nest(one, A, EXCLUSIVE, B, RECURSIVE);
    nest(one, A, EXCLUSIVE, B, EXCLUSIVE);
    nest(two, B, SHARED, A, EXCLUSIVE);
    assertThat(lockdep.report()).isEqualTo("a -> b -> a");
  }

  @Test
  void locksOfOneClassNestInTheirOrder() {
    one.acquireInOrder(A, 0);
    one.acquireInOrder(A, 1);
    one.acquire(B, EXCLUSIVE);
    one.release(A);
    one.release(A);
    assertThat(lockdep.report()).isEqualTo(Lockdep.IN_ORDER);
    nest(two, B, A);
    assertThat(lockdep.report()).isEqualTo("a -> b -> a");
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1"})
  void locksOfOneClassOutOfOrderAreReported(int first, int second) {
    one.acquireInOrder(A, first);
    one.acquireInOrder(A, second);
    assertThat(lockdep.report()).isEqualTo("a -> a");
  }

  @ParameterizedTest
  @EnumSource(LockUse.class)
  void waitingHoldsNothing(LockUse use) {
    one.mayWait(A, use);
    one.acquire(B, EXCLUSIVE);
    nest(two, B, A);
    assertThat(lockdep.report()).isEqualTo(Lockdep.IN_ORDER);
  }

  @Test
  void waitingForReadersThatWaitForTheHolderIsACycle() {
    nest(one, A, RECURSIVE, B, EXCLUSIVE);
    two.acquire(B, EXCLUSIVE);
    two.mayWait(A, EXCLUSIVE);
    assertThat(lockdep.report()).isEqualTo("a -> b -> a");
  }

  @Test
  void theWordHasRoomForFour() {
    assertThatThrownBy(() -> new Lockdep("a", "b", "c", "d", "e"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
