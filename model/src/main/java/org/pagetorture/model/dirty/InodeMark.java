// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.SpinLock;
import org.pagetorture.model.page.Page;

/// How an inode is marked dirty for a page of it, without its lock where it is dirty already, while
/// writeback marks it clean.
///
/// Writeback finds dirty inodes, and in them the pages that are tagged: a page that is tagged in an
/// inode that is clean is never written. Here writeback has just written what was tagged.
///
/// Kernel: fs/fs-writeback.c:__mark_inode_dirty(), __writeback_single_inode() (v6.12).
public abstract sealed class InodeMark
    permits SkipBehindFence,
        LockAlways,
        BustedTestThenClear,
        BustedSkipNoFence,
        BustedReinstateNoFence {
  private static final int DIRTY = 1;

  private static final VarHandle TAG =
      fieldVarHandle(lookup(), "tag", VarHandle.class, InodeMark.class, int.class)
          .withInvokeExactBehavior();
  private static final VarHandle STATE =
      fieldVarHandle(lookup(), "state", VarHandle.class, InodeMark.class, int.class)
          .withInvokeExactBehavior();

  /// `i_lock`, a spin lock as that of a page table.
  final SpinLock inodeLock = new SpinLock();

  /// `i_pages.xa_lock`, another one.
  private final SpinLock treeLock = new SpinLock();

  /// `PAGECACHE_TAG_DIRTY`, of the file's only page.
  private int tag;

  /// `i_state`: whether writeback will look at the inode.
  private int state = DIRTY;

  /// Tags the page that was stored to, and marks its inode dirty.
  public void mark() {
    setTag();
    // inode/A (fence): the tag comes before the inode's state is read.
    // Pairs with inode/B in InodeMark.finish(). Without it: MarkInodeVsWriteback.
    VarHandle.fullFence();
    setDirtyUnlessSet();
  }

  /// Marks the inode clean, unless there is a tag once more.
  public void finish() {
    inodeLock.lock();
    clearDirty();
    // inode/B (fence): the inode's state comes before the tag is read.
    // Pairs with inode/A in InodeMark.mark(). Without it: MarkInodeVsWriteback.
    VarHandle.fullFence();
    reinstate();
    inodeLock.unlock();
  }

  /// [#finish()] without a fence.
  final void finishUnfenced() {
    inodeLock.lock();
    clearDirty();
    reinstate();
    inodeLock.unlock();
  }

  /// Writes the page to the disk if writeback finds it.
  public final void writeBack(Page page, Disk disk) {
    if (isDirty() && isTagged()) {
      disk.write(0, page.dataOpaque());
    }
  }

  final void setTag() {
    treeLock.lock();
    TAG.setOpaque(this, 1);
    treeLock.unlock();
  }

  final boolean isTagged() {
    return (int) TAG.getOpaque(this) != 0;
  }

  final boolean isDirty() {
    return (int) STATE.getOpaque(this) == DIRTY;
  }

  final void clearDirty() {
    STATE.setOpaque(this, 0);
  }

  /// Marks the inode dirty under its lock, if a look without finds it clean.
  final void setDirtyUnlessSet() {
    // hotspot (acquire): keeps C2 from dropping a fence before it. Without it: TwoFences.
    if ((int) STATE.getAcquire(this) != DIRTY) {
      setDirty();
    }
  }

  /// Marks the inode dirty under its lock.
  final void setDirty() {
    inodeLock.lock();
    STATE.setOpaque(this, DIRTY);
    inodeLock.unlock();
  }

  /// Marks the inode dirty if there is a tag; the caller has its lock.
  final void reinstate() {
    // hotspot (acquire): keeps C2 from dropping a fence before it. Without it: TwoFences.
    if ((int) TAG.getAcquire(this) != 0) {
      STATE.setOpaque(this, DIRTY);
    }
  }
}
