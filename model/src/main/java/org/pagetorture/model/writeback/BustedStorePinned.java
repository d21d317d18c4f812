// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

/// Stores through a pin that is older than the writeback: there is no fault that could wait.
///
/// Kernel: mm/gup.c:unpin_user_pages_dirty_lock(), after the device is done (v6.12).
public final class BustedStorePinned extends StablePages {
  @Override
  public boolean store(int data) {
    return storePinned(data);
  }
}
