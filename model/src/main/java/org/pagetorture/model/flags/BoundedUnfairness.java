// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Hands the lock over to who came too late once; the kernel's bound is
/// `sysctl_page_lock_unfairness`, 5.
///
/// Kernel: mm/filemap.c:folio_wait_bit_common() (v5.9 and later).
public final class BoundedUnfairness extends LockQueue {
  public BoundedUnfairness() {
    super(1);
  }
}
