// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// How threads that count together take turns.
///
/// Kernel: lib/lockref.c, which tries a CAS no more than 100 times before it queues (v5.3 and
/// later); kernel/locking/locktorture.c prints "???" where turns are uneven.
public abstract sealed class SharedCount permits BustedCasLoop, Ticket {
  /// Counts one more, and returns whether it did before it starved.
  public abstract boolean add();

  /// The sum, when nobody counts any more.
  public abstract int sum();
}
