// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Returns as soon as it is woken: the waker has not unlinked the entry yet.
public final class BustedNoFinish extends WakeOrder {
  @Override
  void finish() {
    if (!entry.isWoken()) {
      unlinkLocked();
    }
  }
}
