// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Unmaps, but lets go of the lock while it sleeps, for the sake of who needs a fault to get done:
/// another fault maps the page again.
///
/// So does the kernel, which looks again as often as it takes. Nothing bounds that but a signal, or
/// that the faults cease.
///
/// Kernel: fs/xfs/xfs_inode.c:xfs_wait_dax_page() (v4.18 and later).
public final class BustedDropLock extends IdleLoop {
  @Override
  void sleep() {
    unlock();
    super.sleep();
    lock();
  }
}
