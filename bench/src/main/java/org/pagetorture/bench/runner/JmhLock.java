// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.pagetorture.journal.Failure;

/// JMH's own lock, held for a whole run and not only for each fork: nobody else's JMH may measure
/// in between.
final class JmhLock {
  private JmhLock() {}

  /// Takes the lock until this process ends. To be called before a JMH runner is made.
  static FileLock hold() throws Failure {
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "jmh.lock");
    @Nullable FileLock lock;
    try {
      lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
    } catch (IOException e) {
      throw Failure.infrastructure("%s: cannot be locked: %s".formatted(file, e.getMessage()));
    }
    if (lock == null) {
      throw Failure.infrastructure(
          "%s: another JMH run holds this lock: wait for it to end".formatted(file));
    }
    System.setProperty("jmh.ignoreLock", "true"); // JMH would not know that it is ours
    return lock;
  }
}
