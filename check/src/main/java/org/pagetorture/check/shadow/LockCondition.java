// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shadow;

import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.pagetorture.check.runtime.Conditions;
import org.pagetorture.check.runtime.Threads;

/// A condition of a [ReentrantLock].
///
/// @param lock the lock
record LockCondition(ReentrantLock lock) implements Condition {
  @Override
  public void await() {
    suspend(false);
  }

  @Override
  public void awaitUninterruptibly() {
    suspend(false);
  }

  @Override
  public long awaitNanos(long nanos) {
    return suspend(true) ? 1 : 0;
  }

  @Override
  public boolean await(long time, TimeUnit unit) {
    return suspend(true);
  }

  @Override
  public boolean awaitUntil(Date deadline) {
    return suspend(true);
  }

  @Override
  public void signal() {
    Conditions.signal(this, lock, false);
  }

  @Override
  public void signalAll() {
    Conditions.signal(this, lock, true);
  }

  private boolean suspend(boolean timed) {
    boolean givesUp = timed && Threads.givesUp();
    Conditions.await(this, lock, givesUp);
    return !givesUp;
  }
}
