// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagetorture.model.mm.Vma;

/// Every operation leaves the file as it was: one page in the cache, mapped by nobody.
class FaultBenchTest {
  private final FaultBench bench = new FaultBench();

  private static void assertAsItWas(FaultBench.Cached cached, Vma vma) {
    assertThat(cached.file.owns()).isTrue();
    assertThat(cached.file.page.refcount.countOpaque()).isEqualTo(1);
    assertThat(vma.pte.isPresentOpaque()).isFalse();
  }

  @Test
  void theBaselineFindsThePage() {
    FaultBench.Cached cached = new FaultBench.Cached();
    FaultBench.Mine mine = new FaultBench.Mine();
    for (int n = 0; n < 3; n++) {
      assertThat(bench.baseline(cached, mine)).isTrue();
      assertAsItWas(cached, mine.vma);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"FaultAround", "LockedPage", "TruncateCount", "UnderInvalidateLock"})
  void aFaultIsUndone(String path) {
    FaultBench.Guarded guarded = new FaultBench.Guarded();
    guarded.path = path;
    guarded.setUp();
    FaultBench.Mine mine = new FaultBench.Mine();
    for (int n = 0; n < 3; n++) {
      bench.found(guarded, mine);
      assertAsItWas(guarded, mine.vma);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"FaultAround", "LockedPage", "TruncateCount", "UnderInvalidateLock"})
  void aTruncateIsUndone(String path) {
    FaultBench.Contested contested = new FaultBench.Contested();
    contested.path = path;
    contested.setUp();
    FaultBench.Own own = new FaultBench.Own();
    own.truncates = 50;
    own.setUp(contested);
    for (int n = 0; n < 4; n++) {
      bench.fault(contested);
      bench.truncate(contested, own);
      assertAsItWas(contested, contested.vma);
    }
  }
}
