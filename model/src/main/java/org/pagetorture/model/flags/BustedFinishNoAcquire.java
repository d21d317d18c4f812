// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Looks at the queue by a load that acquires nothing: the stack's next use may come before it.
///
/// Kernel: include/linux/list.h:list_empty() (v6.12).
public final class BustedFinishNoAcquire extends WakeOrder {
  @Override
  void finish() {
    if (entry.linkedOpaque() != 0) {
      unlinkLocked();
    }
  }
}
