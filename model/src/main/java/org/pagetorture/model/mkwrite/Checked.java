// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// The faults that look at a flag: before they lock the page, to sleep, and again when it is dirty.
///
/// The page lock orders what is opaque here: freeze sets the flag before it locks the page to write
/// it back, so a fault that comes later sees it, and a fault that came before is written back.
///
/// Kernel: fs/buffer.c:__block_page_mkwrite(), include/linux/fs.h:vfs_check_frozen() (v3.1).
abstract sealed class Checked extends FreezeProtocol
    permits CheckFrozen, BustedCheckFirst, BustedNoWait, BustedVmfError {
  private static final VarHandle FROZEN =
      fieldVarHandle(lookup(), "frozen", VarHandle.class, Checked.class, boolean.class)
          .withInvokeExactBehavior();

  private boolean frozen;

  @Override
  boolean enter() {
    return !frozenOpaque();
  }

  @Override
  final void leave() {}

  @Override
  VmFault dirtied() {
    return frozenOpaque() ? FsError.EAGAIN.vmFault() : VmFault.LOCKED;
  }

  @Override
  final void shut() {
    FROZEN.setOpaque(this, true);
  }

  final boolean frozenOpaque() {
    return (boolean) FROZEN.getOpaque(this);
  }
}
