// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Unlinks the entry, then wakes it: a sleeper that a signal ends finds itself unlinked meanwhile.
public final class BustedUnlinkFirst extends WakeOrder {
  @Override
  int wakeEntry() {
    entry.setLinkedRelease(0);
    entry.setFlagsOpaque(WaitEntry.WOKEN);
    return entry.wakeTask();
  }

  @Override
  void finish() {
    if (entry.linkedAcquire() != 0) {
      unlinkLocked();
    }
  }
}
