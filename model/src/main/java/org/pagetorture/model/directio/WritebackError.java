// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// Where a file keeps its last I/O error until everybody who has it open was told: `wb_err`.
///
/// One word holds it, so that no access needs an order.
///
/// Kernel: lib/errseq.c, mm/filemap.c:file_check_and_advance_wb_err() (v6.12).
public abstract sealed class WritebackError
    permits Sequenced, BustedNoSeenFlag, BustedClearOnReport {
  /// `EIO`, what a direct write sets that leaves a stale page in the cache.
  public static final int EIO = 5;

  /// `ENOSPC`, what a writeback sets.
  public static final int ENOSPC = 28;

  private static final VarHandle WORD =
      fieldVarHandle(lookup(), "word", VarHandle.class, WritebackError.class, int.class)
          .withInvokeExactBehavior();

  /// The last error, and what else the way needs.
  private int word;

  /// Records `error`, in place of the last one.
  public abstract void set(int error);

  /// What `opener` has not been told yet: the last error, or 0.
  public abstract int check(Opener opener);

  final int wordOpaque() {
    return (int) WORD.getOpaque(this);
  }

  final void setWordOpaque(int next) {
    WORD.setOpaque(this, next);
  }

  /// Changes the word from `seen` to `next`, and returns whether it did.
  final boolean swap(int seen, int next) {
    while (wordOpaque() == seen) {
      if (WORD.weakCompareAndSetPlain(this, seen, next)) {
        return true;
      }
    }
    return false;
  }
}
