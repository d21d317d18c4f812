// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import java.time.Duration;

/// Kills the processes that this one has started when they take too long.
final class Watchdog implements AutoCloseable {
  private final Thread thread;
  private volatile boolean barked;

  Watchdog(Duration patience) {
    thread = Thread.ofPlatform().daemon().start(() -> watch(patience));
  }

  private void watch(Duration patience) {
    try {
      Thread.sleep(patience);
      barked = true;
      kill();
    } catch (InterruptedException e) {
      // They were in time.
    }
  }

  /// Whether it had to.
  boolean barked() {
    return barked;
  }

  static void kill() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
