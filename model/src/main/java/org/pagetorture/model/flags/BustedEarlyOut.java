// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import java.lang.invoke.VarHandle;

/// Returns early where the bit is set, without a fence: it may be read before anybody sees the
/// event.
///
/// Kernel: include/asm-generic/bitops/atomic.h:test_and_set_bit() (v4.19 to v5.19).
public final class BustedEarlyOut extends PendingWork {
  @Override
  public boolean queue() {
    setEventOpaque();
    return !testAndSetPlain();
  }

  @Override
  public boolean run() {
    clearPendingOpaque();
    VarHandle.fullFence();
    return eventAcquire();
  }
}
