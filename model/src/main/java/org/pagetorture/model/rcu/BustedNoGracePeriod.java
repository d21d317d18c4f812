// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

/// An RCU whose grace period is over at once: rcutorture's `busted`.
///
/// Kernel: kernel/rcu/rcutorture.c:synchronize_rcu_busted() (v6.12).
public final class BustedNoGracePeriod extends Rcu {
  @Override
  public int readLock() {
    return 0;
  }

  @Override
  public void readUnlock(int token) {}

  @Override
  public void synchronize() {}
}
