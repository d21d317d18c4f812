// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.dirty.DirtyMark;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// How a fault that makes a page writable keeps out of a file system that is being frozen.
///
/// Freezing writes what is dirty and takes the write bit away; then a snapshot is made of the disk.
/// A page that is writable by then, and was not dirty when the freeze came by, takes stores that
/// the snapshot lacks. The fault sleeps while the file system is frozen; the model gives up.
///
/// Kernel: fs/super.c:freeze_super(), include/linux/fs.h:sb_start_pagefault() (v6.12).
public abstract sealed class FreezeFault
    permits StartPagefault, DirtyThenCheck, BustedCheckFrozenFirst, BustedEndBeforeDirty {
  private static final VarHandle FROZEN =
      fieldVarHandle(lookup(), "frozen", VarHandle.class, FreezeFault.class, boolean.class)
          .withInvokeExactBehavior();

  final Page page = new Page(1, 1, PageFlags.UPTODATE);
  final Vma vma = new Vma();
  private final Disk disk = new Disk(1);
  private boolean frozen;

  /// Makes the page writable, and returns whether it did.
  abstract boolean fault();

  /// Waits for the faults that have not seen the freeze.
  abstract void awaitFaults();

  /// Stores to the page through its entry, and returns whether the entry let it.
  public final boolean store(int data) {
    return fault() && vma.store(page, data);
  }

  /// Freezes the file system, and returns what a snapshot of the disk has of the page.
  public final int freeze() {
    // freeze/A (volatile): the freeze comes before the look at the faults, or at their pages.
    // Pairs with freeze/B in FreezeFault.isFrozen(). Without it: FaultVsFreeze.
    FROZEN.setVolatile(this, true);
    awaitFaults();
    sync();
    return disk.read(0);
  }

  /// Whether the file system is frozen, or about to be.
  final boolean isFrozen() {
    // freeze/B (volatile): the fault's own mark, an RMW, comes before this look.
    // Pairs with freeze/A in FreezeFault.freeze(). Without it: FaultVsFreeze.
    return (boolean) FROZEN.getVolatile(this);
  }

  /// Locks the page for a fault, or says that it would sleep.
  final boolean tryLock() {
    return PageLock.tryLock(page.flags);
  }

  final void unlock() {
    PageLock.unlock(page.flags);
  }

  final void map() {
    vma.map(Pte.map(0, Pte.WRITE));
  }

  /// Writes the page if it seems dirty, and takes the write bit away: `sync_filesystem()`.
  private void sync() {
    // hotspot (acquire): keeps C2 from dropping a fence before it. Without it: TwoFences.
    if (!page.flags.testAcquire(PageFlags.DIRTY)) {
      return;
    }
    PageLock.lock(page.flags);
    vma.writeProtect();
    DirtyMark.clearDirty(page);
    disk.write(0, page.data());
    unlock();
  }
}
