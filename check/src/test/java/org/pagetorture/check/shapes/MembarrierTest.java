// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shapes;

import static org.pagetorture.check.model.MemoryModel.JMM;
import static org.pagetorture.check.model.MemoryModel.SC;
import static org.pagetorture.check.model.MemoryModel.TSO;
import static org.pagetorture.check.shapes.Verdict.allowed;

import java.util.Set;
import org.junit.jupiter.api.Test;

/// Asymmetric fences: one side calls membarrier, so that the others need none.
class MembarrierTest {
  @Test
  void oneSideFencesForBoth() {
    allowed(
        Set.of(),
        """
        Thread0 { X.setOpaque(1); r0 = Y.getOpaque(); }
        Thread1 { Y.setOpaque(1); membarrier(); r0 = X.getOpaque(); }
        exists (0:r0=0 1:r0=0)""");
  }

  @Test
  void beforeTheStoreIsTooEarly() {
    allowed(
        Set.of(TSO, JMM),
        """
        Thread0 { X.setOpaque(1); r0 = Y.getOpaque(); }
        Thread1 { membarrier(); Y.setOpaque(1); r0 = X.getOpaque(); }
        exists (0:r0=0 1:r0=0)""");
  }

  @Test
  void afterTheReadIsTooLate() {
    allowed(
        Set.of(TSO, JMM),
        """
        Thread0 { X.setOpaque(1); r0 = Y.getOpaque(); }
        Thread1 { Y.setOpaque(1); r0 = X.getOpaque(); membarrier(); }
        exists (0:r0=0 1:r0=0)""");
  }

  @Test
  void aFullFenceDoesNotFenceOthers() {
    allowed(
        Set.of(TSO, JMM),
        """
        Thread0 { X.setOpaque(1); r0 = Y.getOpaque(); }
        Thread1 { Y.setOpaque(1); fullFence(); r0 = X.getOpaque(); }
        exists (0:r0=0 1:r0=0)""");
  }

  @Test
  void oneMembarrierFencesEveryOther() {
    String threads =
        """
        Thread0 { X.setOpaque(1); r0 = Z.getOpaque(); }
        Thread1 { Y.setOpaque(1); r0 = Z.getOpaque(); }
        Thread2 { Z.setOpaque(1); membarrier(); r0 = X.getOpaque(); r1 = Y.getOpaque(); }
        """;
    allowed(Set.of(), threads + "exists (0:r0=0 2:r0=0)");
    allowed(Set.of(), threads + "exists (1:r0=0 2:r1=0)");
  }

  @Test
  void twoOthersAreNotFencedAgainstEachOther() {
    allowed(
        Set.of(TSO, JMM),
        """
        Thread0 { X.setOpaque(1); r0 = Y.getOpaque(); }
        Thread1 { Y.setOpaque(1); r0 = X.getOpaque(); }
        Thread2 { membarrier(); }
        exists (0:r0=0 1:r0=0)""");
  }

  @Test
  void ordersTheWritesOfOthers() {
    allowed(
        Set.of(),
        """
        Thread0 { X.setOpaque(1); Y.setOpaque(1); }
        Thread1 { r0 = Y.getOpaque(); membarrier(); r1 = X.getOpaque(); }
        exists (1:r0=1 1:r1=0)""");
  }

  @Test
  void ordersTheReadsOfOthers() {
    allowed(
        Set.of(),
        """
        Thread0 { X.setOpaque(1); membarrier(); Y.setOpaque(1); }
        Thread1 { r0 = Y.getOpaque(); r1 = X.getOpaque(); }
        exists (1:r0=1 1:r1=0)""");
  }

  @Test
  void theOtherMayBeThroughBeforeItIsFenced() {
    allowed(
        Set.of(SC, TSO, JMM),
        """
        Thread0 { X.setOpaque(1); membarrier(); }
        Thread1 { r0 = X.getAndAdd(1); }
        exists (1:r0=0 x=1)""");
  }

  @Test
  void twoMembarriersFenceBothSides() {
    allowed(
        Set.of(),
        """
        Thread0 { X.setOpaque(1); membarrier(); r0 = Y.getOpaque(); }
        Thread1 { Y.setOpaque(1); membarrier(); r0 = X.getOpaque(); }
        exists (0:r0=0 1:r0=0)""");
  }
}
