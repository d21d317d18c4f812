// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shadow;

import java.util.concurrent.TimeUnit;
import org.pagetorture.check.runtime.External;
import org.pagetorture.check.runtime.Permits;
import org.pagetorture.check.runtime.Threads;

/// Stands in for `java.util.concurrent.Semaphore`: a number whose accesses are volatile, as those
/// of the original are.
public class Semaphore {
  private final Permits permits;

  /// Of no fairness.
  @SuppressWarnings("this-escape") // only its identity
  public Semaphore(int permits) {
    External.call("new java.util.concurrent.Semaphore()");
    this.permits = new Permits(this, permits);
  }

  /// Of either fairness: any thread that waits may be the next.
  public Semaphore(int permits, boolean fair) {
    this(permits);
  }

  public void acquire() {
    acquire(1);
  }

  public void acquire(int number) {
    permits.take(number, true);
  }

  public void acquireUninterruptibly() {
    acquire(1);
  }

  public void acquireUninterruptibly(int number) {
    acquire(number);
  }

  public boolean tryAcquire() {
    return permits.take(1, false);
  }

  public boolean tryAcquire(int number) {
    return permits.take(number, false);
  }

  public boolean tryAcquire(long time, TimeUnit unit) {
    return permits.take(1, !Threads.givesUp(unit.toNanos(time)));
  }

  public void release() {
    release(1);
  }

  public void release(int number) {
    permits.give(number);
  }

  public int availablePermits() {
    return permits.number();
  }
}
