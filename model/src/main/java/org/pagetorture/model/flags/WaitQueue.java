// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.mm.SpinLock;
import org.pagetorture.model.page.PageFlags;

/// A bucket of the hash table of wait queues: a spin lock, and those who may sleep there, in their
/// order. Pages share it.
///
/// Kernel: mm/filemap.c:folio_waitqueue(), include/linux/wait.h:struct wait_queue_head (v6.12).
final class WaitQueue {
  private final SpinLock lock = new SpinLock();
  private final WaitEntry[] entries;

  WaitQueue(WaitEntry... entries) {
    this.entries = entries;
  }

  void lock() {
    lock.lock();
  }

  void unlock() {
    lock.unlock();
  }

  /// Whether anybody sleeps here: `waitqueue_active()`.
  boolean isActive() {
    for (WaitEntry entry : entries) {
      if (entry.linkedOpaque() == 1) {
        return true;
      }
    }
    return false;
  }

  /// Puts `entry` to sleep unless its bit is clear, and returns whether it did:
  /// `folio_wait_bit_common()`, up to where it sleeps.
  boolean sleep(WaitEntry entry) {
    lock();
    entry.page.testAndSetPlain(PageFlags.WAITERS);
    boolean asleep = entry.page.testOpaque(entry.bit);
    if (asleep) {
      entry.enqueue(0);
    }
    unlock();
    return asleep;
  }

  /// Wakes who waits for `bit` of `page`, for a caller that has the lock, and returns whether
  /// another may still wait for something of the page: `__wake_up_locked_key()`.
  boolean wakeLocked(PageFlags page, int bit) {
    boolean match = false;
    for (WaitEntry entry : entries) {
      if (entry.linkedOpaque() == 1 && entry.page == page) {
        match = true;
        if (entry.bit == bit) {
          entry.wake(0);
        }
      }
    }
    return match && isActive();
  }
}
