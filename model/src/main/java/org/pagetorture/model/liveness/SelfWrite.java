// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import org.pagetorture.model.mm.Pte;

/// A direct write of a page onto itself: it throws the cached page away, and with it the mapping
/// that its buffer is.
///
/// The lookup of the buffer must not fault. So the page is faulted in, the write begins again, and
/// throws it away again.
///
/// Kernel: fs/btrfs/direct-io.c:btrfs_direct_write() (v6.12; the rule since v5.16), generic/729 of
/// xfstests.
public abstract sealed class SelfWrite permits BustedRetry, FallBack {
  /// How a write ended.
  public static final int DIRECT = 1;

  public static final int BUFFERED = 2;

  /// It did not end: it would go round once more.
  public static final int STARVED = 3;

  private static final int ENTRY = Pte.map(0, 0);

  private final Pte pte = new Pte(ENTRY);

  /// Writes, and returns how that ended.
  public abstract int write();

  /// Faults the page in.
  public final void fault() {
    pte.setEntryOpaque(ENTRY);
  }

  /// Throws the page away, then looks it up; returns whether it was mapped again meanwhile.
  final boolean tryDirect() {
    pte.clearOpaque();
    return pte.isPresentOpaque();
  }
}
