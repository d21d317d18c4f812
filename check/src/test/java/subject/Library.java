// SPDX-License-Identifier: Apache-2.0
package subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/// The JDK's own classes.
@SuppressWarnings({
  "LockNotBeforeTry",
  "NonAtomicVolatileUpdate",
  "NotifyAll",
  "UnnecessaryAsync",
  "WaitNotInLoop"
}) // the subject
public final class Library {
  private static final AtomicIntegerFieldUpdater<Library> UPDATER =
      AtomicIntegerFieldUpdater.newUpdater(Library.class, "updated");

  volatile int updated;
  int plain;
  final AtomicInteger number = new AtomicInteger(1);
  final AtomicBoolean flag = new AtomicBoolean();
  final AtomicReference<String> name = new AtomicReference<>("a");
  final AtomicLongArray array = new AtomicLongArray(2);
  final LongAdder adder = new LongAdder();
  final Lock lock = new ReentrantLock();
  final Condition changed = lock.newCondition();
  final ReentrantReadWriteLock both = new ReentrantReadWriteLock();
  final StampedLock stamped = new StampedLock();
  final Semaphore semaphore = new Semaphore(1);
  final CountDownLatch latch = new CountDownLatch(1);
  final List<String> list = new ArrayList<>(List.of("x"));
  final Map<String, Integer> map = new HashMap<>();
  final ConcurrentHashMap<String, Integer> concurrent = new ConcurrentHashMap<>();
  final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
  final ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 5);

  public int number() {
    return number.incrementAndGet() + number.getPlain() + number.getAcquire();
  }

  public boolean others() {
    return flag.compareAndSet(false, true)
        && name.compareAndSet("a", "b")
        && "b".equals(name.getAndSet("c"))
        && array.addAndGet(1, 2) == 2
        && UPDATER.incrementAndGet(this) == 1;
  }

  public long adder() {
    adder.increment();
    return adder.sum();
  }

  public void locked() {
    lock.lock();
    try {
      plain++;
    } finally {
      lock.unlock();
    }
  }

  public boolean tryLock() {
    return lock.tryLock();
  }

  public long readWrite() {
    both.readLock().lock();
    both.readLock().unlock();
    both.writeLock().lock();
    both.writeLock().unlock();
    long stamp = stamped.tryOptimisticRead();
    return stamped.validate(stamp) ? 1 : 0;
  }

  public boolean timed() throws InterruptedException {
    return both.writeLock().tryLock(1, TimeUnit.MILLISECONDS);
  }

  public void acquire() throws InterruptedException {
    semaphore.acquire();
  }

  public void awaitLatch() throws InterruptedException {
    latch.await();
  }

  public long count() {
    latch.countDown();
    return latch.getCount();
  }

  public void awaitChange() throws InterruptedException {
    lock.lock();
    changed.await();
  }

  public void change() {
    lock.lock();
    changed.signal();
    lock.unlock();
  }

  public synchronized void waitForIt() throws InterruptedException {
    wait();
  }

  public synchronized void tell() {
    notifyAll();
  }

  public int collections() throws InterruptedException {
    list.add("y");
    map.merge("k", 2, Integer::sum);
    map.merge("k", 3, Integer::sum);
    concurrent.computeIfAbsent("c", String::length);
    queue.put("q");
    int letters = queue.take().length();
    for (String one : list) {
      letters += one.length();
    }
    return letters * 100 + map.getOrDefault("k", 0) * 10 + concurrent.size();
  }

  public int local() {
    local.set(local.get() + 1);
    return local.get();
  }

  public int fresh() {
    int[] numbers = {1, 2, 3};
    AtomicInteger sum = new AtomicInteger();
    for (int one : numbers) {
      sum.addAndGet(one);
    }
    return sum.get();
  }
}
