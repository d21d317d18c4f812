// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Hands the lock over at every unlock. Fair, and slow: the page stays locked while its next holder
/// wakes up.
///
/// Kernel: mm/filemap.c:wake_page_function() with `sysctl_page_lock_unfairness` = 0.
public final class FairHandoff extends LockQueue {
  public FairHandoff() {
    super(0);
  }
}
