// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagetorture.check.machine.Machine;

/// What the parser accepts, seen in the final state of one thread.
class LitmusParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          int r = 1 + 2 * 3; @ 7
          int r = (1 + 2) * 3; @ 9
          int r = -3; @ -3
          int r = 5 - -3 - 1; @ 7
          int r = 0x1F & ~1; @ 30
          int r = 1 << 3 | 1; @ 9
          int r = 7 / 2 % 2; @ 1
          int r = 6 ^ 3; @ 5
          int r = 1 < 2; @ 1
          int r = 1 == 2 || !(3 != 3) && true; @ 1
          int r = false ? 1 : 2; @ 2
          int r; r = 4; @ 4
          int q = 2, r = q; @ 2
          int r = 1; r++; r += 3; r--; @ 4
          r = 5; @ 5
          if (r == 0) r = 1; else r = 2; @ 1
          if (r != 0) { r = 1; } else if (r == 0) { r = 3; } else { r = 2; } @ 3
          while (r < 4) { r = r + 1; } @ 4
          do r = r + 1; while (r < 0); @ 1
          int r = X.get(); @ 7
          int r = X.getVolatile() + X.getOpaque() - X.getAcquire(); @ 7
          X.setRelease(2); int r = X.get(); @ 2
          int r = X.compareAndExchange(7, 8) + X.get(); @ 15
          int r = X.compareAndExchangeRelease(6, 8) + X.get(); @ 14
          int r = 0; if (X.compareAndSet(7, 8)) r = X.get(); @ 8
          int r = 0; if (!X.compareAndSet(6, 8)) r = X.get(); @ 7
          int r = X.getAndAddAcquire(-1) * 10 + X.get(); @ 76
          int r = X.getAndSetRelease(1) * 10 + X.get(); @ 71
          int r = X.getAndBitwiseOr(8) + X.get(); @ 22
          int r = X.getAndBitwiseAndAcquire(3) + X.get(); @ 10
          int r = X.getAndBitwiseXorRelease(1) + X.get(); @ 13
          fullFence(); VarHandle.acquireFence(); loadLoadFence(); storeStoreFence(); r = 1; @ 1
          Thread.onSpinWait(); releaseFence(); ; { r = 2; } @ 2
          int r = (X.getAndAdd(1) == 0 && X.getAndAdd(1) == 0) ? 0 : X.get(); @ 8
          """)
  void statementLeavesInRegister(String statement, int value) {
    Litmus litmus = Litmus.parse("{ x=7; } Thread0 { %s } exists (0:r=0)".formatted(statement));
    assertThat(Machine.sc(litmus)).containsExactly("0:r=" + value);
    assertThat(Machine.tso(litmus)).containsExactly("0:r=" + value);
  }

  @Test
  void headerInitialStateAndObservation() {
    Litmus litmus =
        Litmus.parse(
            """
            (* before *) Java MP+odd.name
            "a string"
            { int x = -3; [y] = 0x10; z;
              0:X=x; 0:r5=9; 1:X=y; (* other thread, other handle *)
            }
            Thread0 { int r1 = X.get(); } // comment
            P1 (volatile int* y) { int r1 = X.get(); /* comment */ X.set(1); }
            locations [1:r1; 0:r5; y;]
            ~exists (0:r1=0 /\\\\ not (x=2 \\\\/ 2=3))
            """);
    assertThat(litmus.name()).isEqualTo("MP+odd.name");
    assertThat(Machine.sc(litmus)).containsExactly("0:r1=-3; 0:r5=9; 1:r1=16; x=-3; y=1");
  }

  @Test
  void whatIsNotNamedIsObservedAndStartsWithZero() {
    Litmus litmus = Litmus.parse("Thread0 { X.set(1); int r = Y.get(); }");
    assertThat(Machine.sc(litmus)).containsExactly("0:r=0; x=1; y=0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Thread1 { }",
        "Thread0 { int r = ; }",
        "Thread0 { X.frobnicate(1); }",
        "Thread0 { X.set(1) }",
        "Thread0 { if (1 { } }",
        "Thread0 { r = 1;"
      })
  void whatItCannotReadIsTold(String text) {
    assertThatThrownBy(() -> Litmus.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
