// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shadow;

import java.util.Random;
import org.pagetorture.check.runtime.External;
import org.pagetorture.check.runtime.Threads;

/// Stands in for `java.util.concurrent.ThreadLocalRandom`: no actor has random numbers, but each
/// has a probe, by which the JDK's tables spread contention.
public final class ThreadLocalRandom extends Random {
  private static final long serialVersionUID = 1L;

  private ThreadLocalRandom() {}

  public static ThreadLocalRandom current() {
    External.call("java.util.concurrent.ThreadLocalRandom.current()");
    return new ThreadLocalRandom();
  }

  public static void localInit() {}

  public static int getProbe() {
    return Threads.number() + 2;
  }

  public static int advanceProbe(int probe) {
    return probe + 1;
  }

  public static int nextSecondarySeed() {
    return 1;
  }
}
