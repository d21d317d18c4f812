// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Unlinks the entry last of all, and carefully: a sleeper that finds itself unlinked may return
/// without the lock.
///
/// Kernel: include/linux/list.h:list_del_init_careful(), list_empty_careful() (v5.9 and later).
public final class UnlinkLast extends WakeOrder {
  @Override
  void finish() {
    // unlink/B (acquire): the look at the queue comes before the stack's next use.
    // Pairs with unlink/A in WaitEntry.wake(). Without it: WakeVsReturn.
    if (entry.linkedAcquire() != 0) {
      unlinkLocked();
    }
  }
}
