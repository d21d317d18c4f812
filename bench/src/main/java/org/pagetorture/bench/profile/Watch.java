// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One thread's clock and time in the run queue, from one moment to another.
///
/// Kernel: Documentation/scheduler/sched-stats.rst: the second figure of `schedstat`.
public final class Watch {
  private static final Path SCHEDSTAT = Path.of("/proc/thread-self/schedstat");

  private long waited;
  private long began;

  /// What passed, both in ns; `waitNs` is -1 where the kernel does not tell.
  record Reading(long waitNs, long wallNs) {}

  /// Begins to watch the calling thread.
  public void begin() {
    waited = waitedNs();
    began = System.nanoTime();
  }

  /// What passed since the calling thread began.
  public Reading end() {
    long wall = System.nanoTime() - began;
    long now = waitedNs();
    return new Reading(waited < 0 || now < 0 ? -1 : now - waited, wall);
  }

  /// How long the calling thread was ready to run, and did not.
  private static long waitedNs() {
    try {
      return Long.parseLong(Files.readString(SCHEDSTAT).split(" ", 3)[1]);
    } catch (IOException | RuntimeException e) {
      return -1;
    }
  }
}
