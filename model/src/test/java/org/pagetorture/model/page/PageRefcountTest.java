// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageRefcountTest {
  private final PageRefcount refcount = new PageRefcount();

  @Test
  void nobodyGetsAFreePage() {
    assertThat(refcount.put()).isTrue();
    assertThat(refcount.tryGet()).isFalse();
    assertThat(refcount.tryGetPlain()).isFalse();
    assertThat(refcount.tryPin()).isFalse();
    assertThat(refcount.countOpaque()).isZero();
  }

  @Test
  void onlyTheExpectedCountIsFrozen() {
    assertThat(refcount.freeze(2)).isFalse();
    assertThat(refcount.freeze(1)).isTrue();
    assertThat(refcount.tryGet()).isFalse();
    refcount.unfreeze(2);
    assertThat(refcount.tryGetPlain()).isTrue();
    assertThat(refcount.countOpaque()).isEqualTo(3);
  }

  @Test
  void aPinIsReportedAndManyReferencesPassForOne() {
    assertThat(refcount.tryPin()).isTrue();
    assertThat(refcount.maybeDmaPinnedAcquire()).isTrue();
    assertThat(refcount.unpin()).isFalse();
    assertThat(refcount.maybeDmaPinnedAcquire()).isFalse();
    assertThat(refcount.tryAdd(PageRefcount.PIN_BIAS - 1)).isTrue();
    assertThat(refcount.maybeDmaPinnedAcquire()).isTrue();
  }

  @Test
  void eachWayToSubtractReturnsTheCountBefore() {
    PageRefcount six = new PageRefcount(6);
    assertThat(six.getAndSub(1)).isEqualTo(6);
    assertThat(six.getAndSubRelease(2)).isEqualTo(5);
    assertThat(six.getAndSubPlain(3)).isEqualTo(3);
    assertThat(six.countOpaque()).isZero();
  }
}
