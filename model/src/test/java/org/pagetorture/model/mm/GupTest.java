// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pagetorture.model.page.Page;

class GupTest {
  private final Page page = new Page(1);
  private final Pte pte = new Pte(Pte.map(5, Pte.WRITE));

  @Test
  void anEntryKeepsItsPage() {
    assertThat(Pte.pfn(pte.entryAcquire())).isEqualTo(5);
    assertThat(pte.isPresentOpaque()).isTrue();
    assertThat(pte.getAndClearVolatile()).isEqualTo(Pte.map(5, Pte.WRITE));
    assertThat(pte.isPresentOpaque()).isFalse();
  }

  @Test
  void theFastWalkTakesWhatIsMapped() {
    assertThat(GupFast.get(pte, page)).isTrue();
    assertThat(GupFast.pin(pte, page)).isTrue();
    assertThat(page.refcount.maybeDmaPinnedAcquire()).isTrue();
    pte.clearOpaque();
    assertThat(GupFast.get(pte, page)).isFalse();
  }

  @Test
  void theSlowWalkLetsGoOfItsLock() {
    SpinLock ptl = new SpinLock();
    assertThat(GupSlow.get(ptl, pte, page)).isTrue();
    pte.clearOpaque();
    assertThat(GupSlow.get(ptl, pte, page)).isFalse();
    assertThat(ptl.tryLock()).isTrue();
    assertThat(ptl.tryLock()).isFalse();
  }

  @Test
  void aZapFindsTheHolder() {
    assertThat(GupFast.get(pte, page)).isTrue();
    assertThat(Zap.isBusy(pte, page, 1)).isTrue();
    page.refcount.put();
    assertThat(Zap.isBusy(pte, page, 1)).isFalse();
  }

  @Test
  void theCopyLastsUntilTheFlush() {
    Tlb tlb = new Tlb();
    assertThat(tlb.enter(pte)).isEqualTo(Pte.map(5, Pte.WRITE));
    tlb.leave();
    pte.clearOpaque();
    assertThat(tlb.enter(pte)).isEqualTo(Pte.map(5, Pte.WRITE));
    tlb.leave();
    tlb.flush();
    assertThat(tlb.enter(pte)).isEqualTo(Pte.NONE);
    tlb.leave();
  }

  @Test
  void faultsShareTheInvalidateLock() {
    InvalidateLock lock = new InvalidateLock();
    assertThat(lock.tryLockShared()).isTrue();
    assertThat(lock.tryLockShared()).isTrue();
    assertThat(lock.tryLock()).isFalse();
    lock.unlockShared();
    lock.unlockShared();
    lock.lock();
    assertThat(lock.tryLockShared()).isFalse();
    lock.unlock();
    assertThat(lock.tryLockShared()).isTrue();
  }
}
