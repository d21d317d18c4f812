// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageRefcountTest {
  private final PageRefcount refcount = new PageRefcount();

  @Test
  void theLastPutFrees() {
    refcount.getVolatile();
    assertThat(refcount.put()).isFalse();
    assertThat(refcount.put()).isTrue();
  }

  @Test
  void aFreePageCannotBeHad() {
    refcount.put();
    assertThat(refcount.tryGet()).isFalse();
    assertThat(refcount.tryPin()).isFalse();
    assertThat(refcount.countOpaque()).isZero();
  }

  @Test
  void aFreezeNeedsTheExpectedCount() {
    refcount.getPlain();
    assertThat(refcount.freeze(1)).isFalse();
    assertThat(refcount.freeze(2)).isTrue();
    assertThat(refcount.tryGet()).isFalse();
    refcount.unfreeze(3);
    assertThat(refcount.countAcquire()).isEqualTo(3);
  }

  @Test
  void aPinIsSeen() {
    assertThat(refcount.maybeDmaPinnedAcquire()).isFalse();
    assertThat(refcount.tryPin()).isTrue();
    assertThat(refcount.maybeDmaPinnedAcquire()).isTrue();
    assertThat(refcount.unpin()).isFalse();
    assertThat(refcount.maybeDmaPinnedAcquire()).isFalse();
  }

  @Test
  void aThousandReferencesMayLookPinned() {
    for (int n = 1; n < PageRefcount.PIN_BIAS; n++) {
      refcount.getAcquire();
    }
    assertThat(refcount.maybeDmaPinnedAcquire()).isTrue();
  }

  @Test
  void theReadByRmwLeavesTheCount() {
    assertThat(refcount.getAndAddZeroRelease()).isEqualTo(1);
    assertThat(refcount.countVolatile()).isEqualTo(1);
  }
}
