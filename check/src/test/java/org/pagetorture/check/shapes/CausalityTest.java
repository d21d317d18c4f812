// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shapes;

import static org.pagetorture.check.model.MemoryModel.JMM;
import static org.pagetorture.check.shapes.Verdict.allowed;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pagetorture.check.model.MemoryModel;

/// The causality tests of JSR-133, with the verdicts of our JMM. They are those of JSR-133 but for
/// tests 16, 19 and 20, which say why.
///
/// Source: Pugh, "Causality test cases", 2004.
class CausalityTest {
  private static final Set<MemoryModel> FORBIDDEN = Set.of();
  private static final Set<MemoryModel> ALLOWED = Set.of(JMM);

  @Test
  void test1() {
    allowed(
        ALLOWED,
        """
        Thread0 { r1 = X.get(); if (r1 >= 0) Y.set(1); }
        Thread1 { r2 = Y.get(); X.set(r2); }
        exists (0:r1=1 1:r2=1)""");
  }

  @Test
  void test2() {
    allowed(
        ALLOWED,
        """
        Thread0 { r1 = X.get(); r2 = X.get(); if (r1 == r2) Y.set(1); }
        Thread1 { r3 = Y.get(); X.set(r3); }
        exists (0:r1=1 0:r2=1 1:r3=1)""");
  }

  @Test
  void test3() {
    allowed(
        ALLOWED,
        """
        Thread0 { r1 = X.get(); r2 = X.get(); if (r1 == r2) Y.set(1); }
        Thread1 { r3 = Y.get(); X.set(r3); }
        Thread2 { X.set(2); }
        exists (0:r1=1 0:r2=1 1:r3=1)""");
  }

  @Test
  void test4() {
    allowed(
        FORBIDDEN,
        """
        Thread0 { r1 = X.get(); Y.set(r1); }
        Thread1 { r2 = Y.get(); X.set(r2); }
        exists (0:r1=1 1:r2=1)""");
  }

  @Test
  void test5() {
    allowed(
        FORBIDDEN,
        """
        Thread0 { r1 = X.get(); Y.set(r1); }
        Thread1 { r2 = Y.get(); X.set(r2); }
        Thread2 { Z.set(1); }
        Thread3 { r3 = Z.get(); X.set(r3); }
        exists (0:r1=1 1:r2=1 3:r3=0)""");
  }

  @Test
  void test6() {
    allowed(
        ALLOWED,
        """
        Thread0 { r1 = A.get(); if (r1 == 1) B.set(1); }
        Thread1 { r2 = B.get(); if (r2 == 1) A.set(1); if (r2 == 0) A.set(1); }
        exists (0:r1=1 1:r2=1)""");
  }

  @Test
  void test7() {
    allowed(
        ALLOWED,
        """
        Thread0 { r1 = Z.get(); r2 = X.get(); Y.set(r2); }
        Thread1 { r3 = Y.get(); Z.set(r3); X.set(1); }
        exists (0:r1=1 0:r2=1 1:r3=1)""");
  }

  @Test
  void test8() {
    allowed(
        ALLOWED,
        """
        Thread0 { r1 = X.get(); r2 = 1 + r1 * r1 - r1; Y.set(r2); }
        Thread1 { r3 = Y.get(); X.set(r3); }
        exists (0:r1=1 0:r2=1)""");
  }

  @Test
  void test9() {
    allowed(
        ALLOWED,
        """
        Thread0 { r1 = X.get(); r2 = 1 + r1 * r1 - r1; Y.set(r2); }
        Thread1 { r3 = Y.get(); X.set(r3); }
        Thread2 { X.set(2); }
        exists (0:r1=1 0:r2=1)""");
  }

  @Test
  void test10() {
    allowed(
        FORBIDDEN,
        """
        Thread0 { r1 = X.get(); if (r1 == 1) Y.set(1); }
        Thread1 { r2 = Y.get(); if (r2 == 1) X.set(1); }
        Thread2 { Z.set(1); }
        Thread3 { r3 = Z.get(); if (r3 == 1) X.set(1); }
        exists (0:r1=1 1:r2=1 3:r3=0)""");
  }

  @Test
  void test11() {
    allowed(
        ALLOWED,
        """
        Thread0 { r1 = Z.get(); W.set(r1); r2 = X.get(); Y.set(r2); }
        Thread1 { r4 = W.get(); r3 = Y.get(); Z.set(r3); X.set(1); }
        exists (0:r1=1 0:r2=1 1:r3=1 1:r4=1)""");
  }

  /// The array is two variables.
  @Test
  void test12() {
    allowed(
        FORBIDDEN,
        """
        { a=1; b=2; }
        Thread0 { r1 = X.get(); if (r1 == 0) A.set(0); else B.set(0); r2 = A.get(); Y.set(r2); }
        Thread1 { r3 = Y.get(); X.set(r3); }
        exists (0:r1=1 0:r2=1 1:r3=1)""");
  }

  @Test
  void test13() {
    allowed(
        FORBIDDEN,
        """
        Thread0 { r1 = X.get(); if (r1 == 1) Y.set(1); }
        Thread1 { r2 = Y.get(); if (r2 == 1) X.set(1); }
        exists (0:r1=1 1:r2=1)""");
  }

  @Test
  void test14() {
    allowed(
        FORBIDDEN,
        """
        Thread0 { r1 = A.get(); if (r1 == 0) Y.setVolatile(1); else B.set(1); }
        Thread1 { do { r2 = Y.getVolatile(); r3 = B.get(); } while (r2 + r3 == 0); A.set(1); }
        exists (0:r1=1 1:r3=1 1:r2=0)""");
  }

  @Test
  void test15() {
    allowed(
        FORBIDDEN,
        """
        Thread0 {
          r0 = X.getVolatile();
          if (r0 == 1) r1 = A.get(); else r1 = 0;
          if (r1 == 0) Y.setVolatile(1); else B.set(1);
        }
        Thread1 { do { r2 = Y.getVolatile(); r3 = B.get(); } while (r2 + r3 == 0); A.set(1); }
        Thread2 { X.setVolatile(1); }
        exists (0:r0=1 0:r1=1 1:r3=1 1:r2=0)""");
  }

  /// JSR-133 allows it. In JAM a read comes before the later write of its own thread to the same
  /// location: what it takes is overwritten, here 2 by 1 and 1 by 2.
  @Test
  void test16() {
    allowed(
        FORBIDDEN,
        """
        Thread0 { r1 = X.get(); X.set(1); }
        Thread1 { r2 = X.get(); X.set(2); }
        exists (0:r1=2 1:r2=1)""");
  }

  @Test
  void test17() {
    allowed(
        ALLOWED,
        """
        Thread0 { r3 = X.get(); if (r3 != 42) X.set(42); r1 = X.get(); Y.set(r1); }
        Thread1 { r2 = Y.get(); X.set(r2); }
        exists (0:r1=42 0:r3=42 1:r2=42)""");
  }

  @Test
  void test18() {
    allowed(
        ALLOWED,
        """
        Thread0 { r3 = X.get(); if (r3 == 0) X.set(42); r1 = X.get(); Y.set(r1); }
        Thread1 { r2 = Y.get(); X.set(r2); }
        exists (0:r1=42 0:r3=42 1:r2=42)""");
  }

  /// JSR-133 allows it, as if the joined thread were part of the one that joins. In JAM the cycle
  /// goes through the join, a release and an acquire, and a cycle may only be plain.
  @Test
  void test19() {
    allowed(
        FORBIDDEN,
        """
        Thread0 { while (T.getAcquire() == 0) {} r1 = X.get(); Y.set(r1); }
        Thread1 { r2 = Y.get(); X.set(r2); }
        Thread2 { r3 = X.get(); if (r3 != 42) X.set(42); T.setRelease(1); }
        exists (0:r1=42 1:r2=42 2:r3=42)""");
  }

  /// As test 19.
  @Test
  void test20() {
    allowed(
        FORBIDDEN,
        """
        Thread0 { while (T.getAcquire() == 0) {} r1 = X.get(); Y.set(r1); }
        Thread1 { r2 = Y.get(); X.set(r2); }
        Thread2 { r3 = X.get(); if (r3 == 0) X.set(42); T.setRelease(1); }
        exists (0:r1=42 1:r2=42 2:r3=42)""");
  }
}
