// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Unlinks the entry by a store that releases nothing: what was to come before may come after.
///
/// Kernel: include/linux/list.h:list_del_init() (v6.12).
public final class BustedUnlinkNoRelease extends WakeOrder {
  @Override
  int wakeEntry() {
    entry.setFlagsOpaque(WaitEntry.WOKEN);
    int woken = entry.wakeTask();
    entry.setLinkedOpaque(0);
    return woken;
  }

  @Override
  void finish() {
    if (entry.linkedAcquire() != 0) {
      unlinkLocked();
    }
  }
}
