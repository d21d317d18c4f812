// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shapes;

import static org.pagetorture.check.model.MemoryModel.JMM;
import static org.pagetorture.check.model.MemoryModel.SC;
import static org.pagetorture.check.model.MemoryModel.TSO;
import static org.pagetorture.check.shapes.Verdict.allowed;

import java.util.Set;
import org.junit.jupiter.api.Test;

/// What updates and volatile accesses order, and what they do not.
class UpdatesTest {
  @Test
  void volatileUpdateIsNoFullFence() {
    allowed(
        Set.of(JMM),
        """
        Thread0 { X.getAndAdd(1); r0 = Y.getOpaque(); }
        Thread1 { Y.getAndAdd(1); r0 = X.getOpaque(); }
        exists (0:r0=0 1:r0=0)""");
  }

  @Test
  void volatileCasIsNoFullFence() {
    allowed(
        Set.of(JMM),
        """
        Thread0 { X.compareAndSet(0, 1); r0 = Y.getOpaque(); }
        Thread1 { Y.compareAndSet(0, 1); r0 = X.getOpaque(); }
        exists (0:r0=0 1:r0=0)""");
  }

  @Test
  void updateOfAThirdVariableIsNoFullFence() {
    allowed(
        Set.of(JMM),
        """
        Thread0 { X.setOpaque(1); Z.getAndAdd(1); r0 = Y.getOpaque(); }
        Thread1 { Y.setOpaque(1); W.getAndAdd(1); r0 = X.getOpaque(); }
        exists (0:r0=0 1:r0=0)""");
  }

  @Test
  void volatileUpdateAndVolatileReadAreOrdered() {
    allowed(
        Set.of(),
        """
        Thread0 { X.getAndAdd(1); r0 = Y.getVolatile(); }
        Thread1 { Y.getAndAdd(1); r0 = X.getVolatile(); }
        exists (0:r0=0 1:r0=0)""");
  }

  @Test
  void volatileWriteAndOpaqueReadAreNotOrdered() {
    allowed(
        Set.of(JMM),
        """
        Thread0 { X.setVolatile(1); r0 = Y.getOpaque(); }
        Thread1 { Y.setVolatile(1); r0 = X.getOpaque(); }
        exists (0:r0=0 1:r0=0)""");
  }

  @Test
  void opaqueWriteAndVolatileReadAreNotOrdered() {
    allowed(
        Set.of(TSO, JMM),
        """
        Thread0 { X.setOpaque(1); r0 = Y.getVolatile(); }
        Thread1 { Y.setOpaque(1); r0 = X.getVolatile(); }
        exists (0:r0=0 1:r0=0)""");
  }

  /// JAM alone would forbid it; x86 does it.
  @Test
  void volatileReadOfAWriteThatStillWaitsInTheStoreBuffer() {
    allowed(
        Set.of(TSO, JMM),
        """
        Thread0 { X.setRelease(1); r0 = X.getVolatile(); r1 = Y.getVolatile(); }
        Thread1 { Y.setRelease(1); r0 = Y.getVolatile(); r1 = X.getVolatile(); }
        exists (0:r0=1 0:r1=0 1:r0=1 1:r1=0)""");
  }

  @Test
  void fullFenceOnOneSideIsNotEnough() {
    allowed(
        Set.of(TSO, JMM),
        """
        Thread0 { X.setOpaque(1); fullFence(); r0 = Y.getOpaque(); }
        Thread1 { Y.setOpaque(1); r0 = X.getOpaque(); }
        exists (0:r0=0 1:r0=0)""");
  }

  @Test
  void updatesOnBothSidesTurnStoreBufferingIntoMessagePassing() {
    allowed(
        Set.of(),
        """
        Thread0 { X.setOpaque(1); Z.getAndAddRelease(1); acquireFence(); r0 = Y.getOpaque(); }
        Thread1 { Y.setOpaque(1); Z.getAndAddRelease(1); acquireFence(); r0 = X.getOpaque(); }
        exists (0:r0=0 1:r0=0)""");
  }

  @Test
  void updatesThatOnlyReleaseDoNotPassTheMessage() {
    allowed(
        Set.of(JMM),
        """
        Thread0 { X.setOpaque(1); Z.getAndAddRelease(1); r0 = Y.getOpaque(); }
        Thread1 { Y.setOpaque(1); Z.getAndAddRelease(1); r0 = X.getOpaque(); }
        exists (0:r0=0 1:r0=0)""");
  }

  @Test
  void casThatFailsPublishesNothing() {
    allowed(
        Set.of(JMM),
        """
        Thread0 { X.setOpaque(1); Z.compareAndExchange(7, 8); Y.setOpaque(1); }
        Thread1 { r0 = Y.getAcquire(); r1 = X.getOpaque(); }
        exists (1:r0=1 1:r1=0)""");
  }

  @Test
  void casThatFailsStillAcquires() {
    allowed(
        Set.of(),
        """
        Thread0 { X.setOpaque(1); Y.setRelease(1); }
        Thread1 { r0 = Y.compareAndExchangeAcquire(0, 2); r1 = X.getOpaque(); }
        exists (1:r0=1 1:r1=0)""");
  }

  @Test
  void releaseCasThatFailsIsAPlainRead() {
    allowed(
        Set.of(JMM),
        """
        Thread0 { X.setOpaque(1); Y.setRelease(1); }
        Thread1 { r0 = Y.compareAndExchangeRelease(0, 2); r1 = X.getOpaque(); }
        exists (1:r0=1 1:r1=0)""");
  }

  @Test
  void casThatFailsIsAFenceOnlyOnX86() {
    allowed(
        Set.of(JMM),
        """
        Thread0 { X.setOpaque(1); Z.compareAndExchange(7, 8); r0 = Y.getOpaque(); }
        Thread1 { Y.setOpaque(1); Z.compareAndExchange(7, 8); r0 = X.getOpaque(); }
        exists (0:r0=0 1:r0=0)""");
  }

  @Test
  void updatesContinueAReleaseSequence() {
    allowed(
        Set.of(),
        """
        Thread0 { X.setOpaque(1); Y.setRelease(1); }
        Thread1 { r0 = Y.getAndAddAcquire(1); }
        Thread2 { r0 = Y.getAcquire(); r1 = X.getOpaque(); }
        exists (1:r0=1 2:r0=2 2:r1=0)""");
  }

  @Test
  void noUpdateIsLost() {
    allowed(
        Set.of(),
        """
        Thread0 { r0 = X.getAndAddAcquire(1); }
        Thread1 { r0 = X.getAndAddRelease(1); }
        exists (x=1)""");
  }

  @Test
  void readAndWriteLoseAnUpdateEverywhere() {
    allowed(
        Set.of(SC, TSO, JMM),
        """
        Thread0 { r0 = X.getVolatile(); X.setVolatile(r0 + 1); }
        Thread1 { r0 = X.getVolatile(); X.setVolatile(r0 + 1); }
        exists (x=1)""");
  }
}
