// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// The strategies in which truncate says by a flag that it is about, and a pin that sees the flag
/// gives way: the proposal of March 2018.
///
/// Kernel: none; `PageTruncateInProgress` was proposed on linux-fsdevel and not merged.
abstract sealed class Flagged extends TruncateStrategy
    permits AfterAtomic,
        BustedFenceInGupOnly,
        BustedFenceInTruncateOnly,
        BustedFlagBeforeGet,
        BustedFlagUnlock,
        BustedVolatileRmwOpaqueRead,
        TruncateFlag {
  private static final VarHandle TRUNCATING =
      fieldVarHandle(lookup(), "truncating", VarHandle.class, Flagged.class, boolean.class)
          .withInvokeExactBehavior();

  private boolean truncating;

  final boolean truncatingOpaque() {
    return (boolean) TRUNCATING.getOpaque(this);
  }

  final boolean truncatingAcquire() {
    return (boolean) TRUNCATING.getAcquire(this);
  }

  final boolean truncatingVolatile() {
    return (boolean) TRUNCATING.getVolatile(this);
  }

  /// Raises the flag. It stays up until [#remap(Pte, Page, int)]: who gave way to it tries again
  /// when truncate is over.
  final void flag() {
    TRUNCATING.setOpaque(this, true);
  }

  @Override
  public final void remap(Pte pte, Page page, int entry) {
    super.remap(pte, page, entry);
    TRUNCATING.setOpaque(this, false);
  }

  /// Raises the flag and takes the mapping away; orders neither.
  final void flagAndUnmap(Pte pte) {
    flag();
    pte.clearOpaque();
  }

  /// Gives the reference back if truncate is about, and returns whether the pin stands.
  static boolean keep(Page page, boolean truncating) {
    if (truncating) {
      page.refcount.put();
    }
    return !truncating;
  }
}
