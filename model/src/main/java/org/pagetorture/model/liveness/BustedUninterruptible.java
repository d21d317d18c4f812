// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Sleeps until the page is idle, whatever happens.
///
/// Kernel: fs/dax.c:wait_page_idle_uninterruptible() (v6.15), which is for an inode that nobody has
/// any more.
public final class BustedUninterruptible extends PinWait {
  @Override
  boolean wakes() {
    return false;
  }
}
