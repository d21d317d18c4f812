// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Hands the lock over to who came too late too often. At once would be fair, and slow: a page
/// stays locked while its next holder wakes up.
///
/// Kernel: mm/filemap.c:folio_wait_bit_common(), wake_page_function() (v5.9 and later).
public final class BoundedUnfairness extends LockQueue {
  /// `sysctl_page_lock_unfairness`.
  public static final int BOUND = 5;

  public BoundedUnfairness(int overtaken) {
    super(BOUND, overtaken);
  }
}
