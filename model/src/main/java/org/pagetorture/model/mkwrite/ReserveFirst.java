// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.AddressSpace;

/// Reserves space before it takes any lock, and gives it back unless it was the one that made the
/// page dirty: btrfs.
///
/// No space is SIGBUS. The space belongs to the dirty page until it is clean.
///
/// Kernel: fs/btrfs/file.c:btrfs_page_mkwrite() (v6.12).
public final class ReserveFirst extends MkwriteProtocol {
  private static final VarHandle SPACE =
      fieldVarHandle(lookup(), "space", VarHandle.class, ReserveFirst.class, int.class)
          .withInvokeExactBehavior();

  /// How many pages there is space for.
  private int space;

  /// A file system with space for two pages.
  public ReserveFirst() {
    this(2);
  }

  ReserveFirst(int space) {
    this.space = space;
  }

  @Override
  VmFault mkwrite(AddressSpace file) {
    if (!reserve()) {
      return VmFault.SIGBUS;
    }
    VmFault answer = VmFault.RETRY;
    boolean used = false;
    if (fileLock.tryLockShared()) {
      answer = lock(file);
      used = answer == VmFault.LOCKED && !dirty(file);
      fileLock.unlockShared();
    }
    if (!used) {
      release();
    }
    return answer;
  }

  @Override
  boolean isIntact(AddressSpace file) {
    return file.owns() && file.sizeOpaque() != 0;
  }

  @Override
  public boolean clean(AddressSpace file) {
    boolean wasDirty = super.clean(file);
    if (wasDirty) {
      release();
    }
    return wasDirty;
  }

  int spaceOpaque() {
    return (int) SPACE.getOpaque(this);
  }

  private boolean reserve() {
    int seen;
    do {
      seen = spaceOpaque();
      if (seen == 0) {
        return false;
      }
    } while (!SPACE.weakCompareAndSetPlain(this, seen, seen - 1));
    return true;
  }

  private void release() {
    int seen;
    do {
      seen = spaceOpaque();
    } while (!SPACE.weakCompareAndSetPlain(this, seen, seen + 1));
  }
}
