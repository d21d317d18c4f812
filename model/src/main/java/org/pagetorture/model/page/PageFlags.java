// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.page;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// The `flags` word of a page. Bits share the word as in the kernel: an update that is not atomic
/// loses a neighbour's.
///
/// Kernel: include/linux/page-flags.h, include/linux/bitops.h (v6.12).
public final class PageFlags {
  /// `PG_locked`.
  public static final int LOCKED = 1;

  /// `PG_waiters`: somebody sleeps on [#LOCKED] or [#WRITEBACK].
  public static final int WAITERS = 1 << 1;

  /// `PG_dirty`.
  public static final int DIRTY = 1 << 2;

  /// `PG_uptodate`.
  public static final int UPTODATE = 1 << 3;

  /// `PG_writeback`.
  public static final int WRITEBACK = 1 << 4;

  /// `PG_anon_exclusive`: the anonymous page belongs to one process alone.
  public static final int ANON_EXCLUSIVE = 1 << 5;

  /// The page is being taken out of its file: a flag that mainline has never had.
  public static final int INVALIDATING = 1 << 6;

  private static final VarHandle BITS =
      fieldVarHandle(lookup(), "bits", VarHandle.class, PageFlags.class, int.class)
          .withInvokeExactBehavior();

  private int bits;

  /// A page with these flags set.
  public PageFlags(int bits) {
    this.bits = bits;
  }

  public boolean testOpaque(int mask) {
    return ((int) BITS.getOpaque(this) & mask) != 0;
  }

  public boolean testAcquire(int mask) {
    return ((int) BITS.getAcquire(this) & mask) != 0;
  }

  public int bitsOpaque() {
    return (int) BITS.getOpaque(this);
  }

  /// Stores the whole word, as the non-atomic `__set_bit()` family does.
  public void setBitsOpaque(int bits) {
    BITS.setOpaque(this, bits);
  }

  /// `set_bit()`, but a full barrier. Returns the word before.
  public int getAndOrVolatile(int mask) {
    return (int) BITS.getAndBitwiseOr(this, mask);
  }

  /// `clear_bit()`, but a full barrier. Returns the word before.
  public int getAndClearVolatile(int mask) {
    return (int) BITS.getAndBitwiseAnd(this, ~mask);
  }

  /// `test_and_set_bit()`: whether a bit of `mask` was set before. An RMW even when it was.
  public boolean testAndSetVolatile(int mask) {
    return (getAndOrVolatile(mask) & mask) != 0;
  }

  /// `test_and_clear_bit()`: whether a bit of `mask` was set before.
  public boolean testAndClearVolatile(int mask) {
    return (getAndClearVolatile(mask) & mask) != 0;
  }

  /// `test_and_set_bit_lock()`: as [#testAndSetVolatile(int)], with acquire only.
  public boolean testAndSetAcquire(int mask) {
    return ((int) BITS.getAndBitwiseOrAcquire(this, mask) & mask) != 0;
  }

  /// Flips the bits of `mask`, and returns the word before: `xor_unlock_is_negative_byte()`.
  public int getAndXorRelease(int mask) {
    return (int) BITS.getAndBitwiseXorRelease(this, mask);
  }

  /// `set_bit()`, which orders nothing. Returns the word before.
  public int getAndOrPlain(int mask) {
    int seen;
    do {
      seen = bitsOpaque();
    } while (!BITS.weakCompareAndSetPlain(this, seen, seen | mask));
    return seen;
  }

  /// [#testAndSetVolatile(int)] that orders nothing: for who holds the page lock.
  public boolean testAndSetPlain(int mask) {
    return (getAndOrPlain(mask) & mask) != 0;
  }

  /// [#testAndClearVolatile(int)] that orders nothing: for who holds the page lock.
  public boolean testAndClearPlain(int mask) {
    int seen;
    do {
      seen = bitsOpaque();
    } while (!BITS.weakCompareAndSetPlain(this, seen, seen & ~mask));
    return (seen & mask) != 0;
  }
}
