// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shadow;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.pagetorture.check.runtime.Allocations;
import org.pagetorture.check.runtime.Monitors;
import org.pagetorture.check.runtime.Threads;

/// Stands in for `java.util.concurrent.locks.ReentrantLock`: a monitor whose accesses are volatile,
/// as those of the original are.
public class ReentrantLock implements Lock {
  /// Of either fairness: any thread that waits may be the next.
  public ReentrantLock() {}

  /// Of either fairness: any thread that waits may be the next.
  public ReentrantLock(boolean fair) {}

  @Override
  public void lock() {
    Monitors.enter(this, true, true);
  }

  @Override
  public void lockInterruptibly() {
    lock();
  }

  @Override
  public boolean tryLock() {
    return Monitors.enter(this, true, false);
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) {
    return Monitors.enter(this, true, !Threads.givesUp(unit.toNanos(time)));
  }

  @Override
  public void unlock() {
    Monitors.exit(this, true);
  }

  @Override
  public Condition newCondition() {
    var condition = new LockCondition(this);
    Allocations.object(condition);
    return condition;
  }

  public boolean isHeldByCurrentThread() {
    return Monitors.holds(this);
  }
}
