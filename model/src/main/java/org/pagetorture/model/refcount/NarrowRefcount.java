// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// A reference count of 8 bits, so small that it can be made to overflow, and what stops it.
///
/// It starts one reference below the value from which the guard refuses, or below 256 when there is
/// none. Relaxed throughout: only the number is the subject.
///
/// Kernel: include/linux/mm.h:try_get_page(), CVE-2019-11487 (v5.1).
public abstract sealed class NarrowRefcount
    permits GuardBand, ExactLimit, BustedNoGuard, BustedNoBand {
  /// The highest count of 8 bits; one more is 0.
  static final int MAX = 0xFF;

  private static final VarHandle COUNT =
      fieldVarHandle(lookup(), "count", VarHandle.class, NarrowRefcount.class, int.class)
          .withInvokeExactBehavior();

  /// The lower 8 bits are the field.
  private int count;

  NarrowRefcount(int count) {
    this.count = count;
  }

  /// Takes a reference unless the guard refuses, and returns whether it did.
  public abstract boolean tryGet();

  /// Drops a reference, and returns whether it seems to have been the last.
  public final boolean put() {
    return (getAndAddPlain(-1) & MAX) == 1;
  }

  /// The field as an unsigned number.
  public final int countOpaque() {
    return (int) COUNT.getOpaque(this) & MAX;
  }

  final int getAndAddPlain(int n) {
    int seen;
    do {
      seen = countOpaque();
    } while (!casCount(seen, seen + n & MAX));
    return seen;
  }

  final boolean casCount(int expected, int count) {
    return COUNT.weakCompareAndSetPlain(this, expected, count);
  }
}
