// SPDX-License-Identifier: Apache-2.0
package subject;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Loops, monitors, handlers and calls.
@SuppressWarnings({"NonAtomicVolatileUpdate", "ThreadPriorityCheck"}) // the subject
public class Flow {
  /// As a model marks it.
  @interface Membarrier {}

  volatile boolean ready;
  volatile int turns;
  int @Nullable [] nothing;

  public int spin() {
    while (!ready) {
      Thread.onSpinWait();
    }
    return 1;
  }

  public int bounded() {
    int tries = 0;
    while (!ready && tries < 5) {
      tries++;
    }
    return tries;
  }

  public int delay() {
    int sum = 0;
    for (int i = 0; i < 1000; i++) {
      sum += i;
    }
    return sum;
  }

  public int counting() {
    while (turns < 3) {
      turns++;
    }
    return turns;
  }

  public int filling() {
    List<String> read = new ArrayList<>();
    while (read.size() < 3) {
      read.add("" + turns);
    }
    return read.size();
  }

  @SuppressWarnings("InfiniteLoopStatement")
  public void endless() {
    while (true) {
      Thread.yield();
    }
  }

  public int locked() {
    synchronized (this) {
      synchronized (this) {
        return method() + turns;
      }
    }
  }

  public synchronized int method() {
    turns = 2;
    return turns;
  }

  public void stoppedWithinLock() {
    synchronized (this) {
      spin();
    }
  }

  public synchronized void stoppedWithinMethod() {
    spin();
  }

  public int swallowing() {
    try {
      return spin();
    } catch (Throwable e) {
      turns = 9;
      return 0;
    } finally {
      turns = 8;
    }
  }

  public int catching() {
    try {
      throw new IllegalStateException("x" + turns);
    } catch (RuntimeException e) {
      return ("" + e.getMessage()).length();
    }
  }

  public void heavy() {
    barrier();
  }

  @Membarrier
  private native int barrier();

  public long time() {
    return System.nanoTime();
  }

  public int random() {
    return ThreadLocalRandom.current().nextInt();
  }

  public Thread thread() {
    return Thread.currentThread();
  }
}
