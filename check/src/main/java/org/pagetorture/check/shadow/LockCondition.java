// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shadow;

import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.pagetorture.check.runtime.Conditions;
import org.pagetorture.check.runtime.External;
import org.pagetorture.check.runtime.Threads;

/// A condition of a [ReentrantLock].
///
/// @param lock the lock
@SuppressWarnings("WaitNotInLoop") // it is what others call in a loop
record LockCondition(ReentrantLock lock) implements Condition {
  @Override
  public void await() {
    Conditions.await(this, lock, false);
  }

  @Override
  public void awaitUninterruptibly() {
    Conditions.await(this, lock, false);
  }

  @Override
  public long awaitNanos(long nanos) {
    boolean givesUp = Threads.givesUp(nanos);
    Conditions.await(this, lock, givesUp);
    return givesUp ? 0 : nanos;
  }

  @Override
  public boolean await(long time, TimeUnit unit) {
    return awaitNanos(unit.toNanos(time)) > 0;
  }

  @Override
  public boolean awaitUntil(Date deadline) {
    External.call("java.util.concurrent.locks.Condition.awaitUntil()");
    return false;
  }

  @Override
  public void signal() {
    Conditions.signal(this, lock, false);
  }

  @Override
  public void signalAll() {
    Conditions.signal(this, lock, true);
  }
}
