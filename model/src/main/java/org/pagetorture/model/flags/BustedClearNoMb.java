// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Leaves out the worker's fence: it looks for events before anybody sees the cleared bit.
///
/// Kernel: kernel/workqueue.c:set_work_pool_and_clear_pending() (v4.5).
public final class BustedClearNoMb extends PendingWork {
  @Override
  public boolean queue() {
    setEventOpaque();
    return !testAndSetRelease();
  }

  @Override
  public boolean run() {
    clearPendingOpaque();
    return eventOpaque();
  }
}
