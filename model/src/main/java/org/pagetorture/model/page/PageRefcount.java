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

  /// Takes one more reference for somebody who already has one: `folio_get()`.
  ///
  /// Volatile, though a relaxed increment would do: on x86 it is the same instruction.
  public int get() {
    return (int) COUNT.getAndAdd(this, 1);
  }

  /// Takes a reference unless the page is free or frozen, and returns whether it did:
  /// `folio_try_get()`. A refusal orders nothing.
  public boolean tryGet() {
    return tryAdd(1);
  }

  /// Pins the page unless it is free or frozen: `try_grab_folio(FOLL_PIN)`.
  public boolean tryPin() {
    return tryAdd(PIN_BIAS);
  }

  private boolean tryAdd(int n) {
    int seen = countOpaque();
    while (seen != 0) {
      // get/B (volatile): the reference comes before what its holder reads of the page.
      // Pairs with get/A in unfreeze(). Without it: UnfreezeVsTryGet.
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
    return drop(1);
  }

  /// Drops a pin, and returns whether it was the last hold on the page: `unpin_user_page()`.
  public boolean unpin() {
    return drop(PIN_BIAS);
  }

  private boolean drop(int n) {
    // put/A (volatile): this holder's accesses come before its put, and every other holder's
    // before the free. Pairs with put/A itself in another thread. Without it: PutVsPut.
    return (int) COUNT.getAndAdd(this, -n) == n;
  }

  /// Takes the count from `expected` to 0 in one step, and returns whether it did: from then on
  /// every [#tryGet()] fails. `folio_ref_freeze()`.
  public boolean freeze(int expected) {
    return COUNT.compareAndSet(this, expected, 0);
  }

  /// Ends a freeze with `n` references: `folio_ref_unfreeze()`.
  public void unfreeze(int n) {
    // get/A (release): what was changed while frozen comes before the count.
    // Pairs with get/B in tryAdd(). Without it: UnfreezeVsTryGet.
    COUNT.setRelease(this, n);
  }

  /// Whether somebody may have pinned the page. May say yes for 1024 plain references, never no
  /// for a pin: `folio_maybe_dma_pinned()`. Opaque: the caller orders it.
  public boolean maybeDmaPinned() {
    return countOpaque() >= PIN_BIAS;
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
}
