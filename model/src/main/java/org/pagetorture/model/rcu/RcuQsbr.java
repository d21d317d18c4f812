// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

import java.lang.invoke.VarHandle;

/// Sections cost nothing: an online reader counts as reading until it says that it does not.
/// liburcu's `qsbr` flavour, and the kernel's own where it cannot be preempted.
///
/// A reader starts online. An online thread must not wait for its own grace period.
public final class RcuQsbr extends PeriodRcu {
  /// A domain of one reader.
  public RcuQsbr() {
    this(1);
  }

  /// A domain of `readers`.
  public RcuQsbr(int readers) {
    super(readers, 1);
  }

  @Override
  public void readLock(RcuReader reader) {}

  @Override
  public void readUnlock(RcuReader reader) {}

  @Override
  public void synchronize() {
    // rcu/H (fence): what the updater changed comes before it looks for the reader.
    // Pairs with rcu/E in RcuQsbr.online(). Without it: RepinVsTruncate.
    VarHandle.fullFence();
    awaitReaders();
  }

  @Override
  public void online() {
    online(first);
  }

  @Override
  public void offline() {
    offline(first);
  }

  @Override
  public void quiescent() {
    quiescent(first);
  }

  /// Says that `reader` may read from now on.
  public void online(RcuReader reader) {
    if (reader.periodOpaque() == 0) {
      reader.setPeriodOpaque(periodOpaque());
      // rcu/E (fence): the reader shows its period before it reads anything.
      // Pairs with rcu/H in RcuQsbr.synchronize(). Without it: RepinVsTruncate.
      VarHandle.fullFence();
    }
  }

  /// Has nobody to tell as long as no grace period has started since it last did.
  @Override
  public void quiescent(RcuReader reader) {
    if (reader.periodOpaque() != periodOpaque()) {
      offline(reader);
      online(reader);
    }
  }

  /// Says that `reader` reads nothing until it is online again.
  public void offline(RcuReader reader) {
    // rcu/F (release): the sections come before the reader is outside.
    // Pairs with rcu/D in PeriodRcu.isOlder(). Without it: GupVsTruncate.
    reader.setPeriodRelease(0);
  }
}
