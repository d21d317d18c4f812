// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.page;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// The `_refcount` of a page: who may still look at it, and who frees it.
///
/// | count | the page is |
/// |------:|-------------|
/// | 0     | free, or frozen: nobody can take a new reference |
/// | 1     | idle: only the page cache (for DAX, the device) holds it |
/// | n > 1 | busy: n - 1 mappings, pins or I/Os hold it as well |
///
/// A pin adds [#PIN_BIAS], so that a pinned page can be told from one with a few references.
///
/// Kernel: include/linux/page_ref.h, mm/gup.c (v6.12).
public final class PageRefcount {
  /// What one `FOLL_PIN` adds: `GUP_PIN_COUNTING_BIAS`.
  public static final int PIN_BIAS = 1024;

  private static final VarHandle COUNT =
      fieldVarHandle(lookup(), "count", VarHandle.class, PageRefcount.class, int.class)
          .withInvokeExactBehavior();

  /// Plain, so that every shared access has to name its mode.
  private int count;

  /// A page that only the cache holds.
  public PageRefcount() {
    this(1);
  }

  /// A page with `count` references, 0 for a free or frozen one.
  public PageRefcount(int count) {
    this.count = count;
  }

  /// Takes one more reference for somebody who knows that the page is not free: `folio_get()`.
  ///
  /// The kernel's is relaxed. This one is volatile, for the strategies whose barrier it is; on x86
  /// it is the same instruction.
  public void getVolatile() {
    int before = (int) COUNT.getAndAdd(this, 1);
  }

  /// [#getVolatile()] as the kernel has it, `atomic_inc()`: it orders nothing.
  public void getPlain() {
    int seen;
    do {
      seen = countOpaque();
    } while (!COUNT.weakCompareAndSetPlain(this, seen, seen + 1));
  }

  /// Takes a reference whose acquire half is all the order its holder needs.
  public void getAcquire() {
    int before = (int) COUNT.getAndAddAcquire(this, 1);
  }

  /// Takes a reference unless the page is free or frozen, and returns whether it did:
  /// `folio_try_get()`. A refusal orders nothing.
  public boolean tryGet() {
    return tryAdd(1);
  }

  /// [#tryGet()] that orders nothing: for a lookup under the lock that keeps the page.
  public boolean tryGetPlain() {
    int seen = countOpaque();
    while (seen != 0) {
      if (COUNT.weakCompareAndSetPlain(this, seen, seen + 1)) {
        return true;
      }
      seen = countOpaque();
    }
    return false;
  }

  /// Pins the page unless it is free or frozen: `try_grab_folio(FOLL_PIN)`.
  public boolean tryPin() {
    return tryAdd(PIN_BIAS);
  }

  /// Adds `n` unless the count is 0, and returns whether it did: `folio_ref_try_add()`.
  public boolean tryAdd(int n) {
    int seen = countOpaque();
    while (seen != 0) {
      // ref/B (volatile): the reference comes before what its holder reads of the page.
      // Pairs with ref/A in PageRefcount.unfreeze(). Without it: UnfreezeVsTryGet.
      int witness = (int) COUNT.compareAndExchange(this, seen, seen + n);
      if (witness == seen) {
        return true;
      }
      seen = witness;
    }
    return false;
  }

  /// Drops a reference, and returns whether it was the last: `folio_put_testzero()`.
  public boolean put() {
    return subAndTest(1);
  }

  /// Drops a pin, and returns whether it was the last hold on the page: `unpin_user_page()`.
  public boolean unpin() {
    return subAndTest(PIN_BIAS);
  }

  /// Drops `n` references, and returns whether they were the last: `folio_ref_sub_and_test()`.
  public boolean subAndTest(int n) {
    return getAndSub(n) == n;
  }

  /// Drops `n` references, and returns how many there were before.
  public int getAndSub(int n) {
    // put/A (volatile): this holder's accesses come before its put, and all holders' before the
    // free that follows the last. Pairs with put/A in PageRefcount.getAndSub(), put/B in
    // PageRefcount.freeze(), put/C in Zap.isBusy(), idle/A in TruncateStrategy.isIdle(), rmw/C in
    // RmwBothSides.truncate(), scan/A in RefThenMapcount.isBusy(), zero/A in ZeroBased.isOver(),
    // pinned/A in RedirtyPinned.writeBack(), pinned/B in DirtyMark.clearDirtyUnlessPinned() and
    // wb/A in Writeback.clearAndWake().
    // Without it: PutVsFree.
    return (int) COUNT.getAndAdd(this, -n);
  }

  /// [#getAndSub(int)] that only the caller's own accesses come before: the next read may pass it.
  public int getAndSubRelease(int n) {
    return (int) COUNT.getAndAddRelease(this, -n);
  }

  /// [#getAndSub(int)] that orders nothing.
  public int getAndSubPlain(int n) {
    int seen;
    do {
      seen = countOpaque();
    } while (!COUNT.weakCompareAndSetPlain(this, seen, seen - n));
    return seen;
  }

  /// Takes the count from `expected` to 0 in one step, and returns whether it did: from then on
  /// [#tryGet()] fails. `folio_ref_freeze()`.
  public boolean freeze(int expected) {
    // put/B (acquire): the accesses of those who dropped their references come before the freeze.
    // Volatile all the same, as the kernel's atomic_cmpxchg() is; on x86 acquire costs as much.
    // Pairs with put/A in PageRefcount.getAndSub(). Without it: FreezeVsTryGet.
    return COUNT.compareAndSet(this, expected, 0);
  }

  /// Ends a freeze with `n` references: `folio_ref_unfreeze()`.
  public void unfreeze(int n) {
    // ref/A (release): what was changed while frozen comes before the count.
    // Pairs with ref/B in PageRefcount.tryAdd(). Without it: UnfreezeVsTryGet.
    COUNT.setRelease(this, n);
  }

  /// Whether somebody may have pinned the page. May say yes for 1024 plain references, never no
  /// for a pin: `folio_maybe_dma_pinned()`.
  public boolean maybeDmaPinnedAcquire() {
    return countAcquire() >= PIN_BIAS;
  }

  /// Reads the count by a release RMW that leaves it as it is: what this thread wrote before is
  /// seen by everybody whose acquire RMW comes later in the count's own order.
  public int getAndAddZeroRelease() {
    return (int) COUNT.getAndAddRelease(this, 0);
  }

  public int countOpaque() {
    return (int) COUNT.getOpaque(this);
  }

  public int countAcquire() {
    return (int) COUNT.getAcquire(this);
  }

  public int countVolatile() {
    return (int) COUNT.getVolatile(this);
  }

  /// Stores the count, for a holder that knows nobody else writes it.
  public void setCountOpaque(int n) {
    COUNT.setOpaque(this, n);
  }
}
