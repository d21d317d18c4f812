// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Does not wait for the second page: if it is locked, lets go of the first, and its caller tries
/// again. The order does not matter then.
///
/// Kernel: mm/compaction.c, mm/ksm.c:try_to_merge_one_page() pass over a locked page so (v6.12).
public final class TryLock extends FolioPair {
  @Override
  public boolean lockTwo(LockTask task, int one, int other) {
    lock(task, one);
    if (tryLock(task, other)) {
      unlock(task, other);
    }
    unlock(task, one);
    return false;
  }
}
