// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

/// Read-copy update: an updater waits until every reader that might see the old state is gone.
///
/// A reader brackets its section with [#readLock()] and [#readUnlock(int)]; [#synchronize()]
/// returns after every section that began before it. [#online()], [#offline()] and
/// [#quiescent()] tell when a thread reads at all, which only [RcuQsbr] wants to know.
///
/// [Srcu] has as many reader threads as come. The others have one, or as many as they are told when
/// they are made: then each has an [RcuReader] of its own, and names it.
///
/// Kernel: kernel/rcu (v6.12); liburcu has the user-space flavours that these follow.
public abstract sealed class Rcu permits PeriodRcu, Srcu, BustedNoGracePeriod {

  /// Begins a section, and returns what its end has to be told.
  public abstract int readLock();

  /// Ends the section that `token` began.
  public abstract void readUnlock(int token);

  /// Waits until all sections that began before are over: `synchronize_rcu()`. A full barrier.
  /// One thread at a time.
  public abstract void synchronize();

  /// Says that the thread may read from now on: `rcu_thread_online()`.
  public void online() {}

  /// Says that the thread reads nothing until [#online()]: `rcu_thread_offline()`.
  public void offline() {}

  /// Says that the thread is between two sections, and stays online: `rcu_quiescent_state()`.
  public void quiescent() {}
}
