// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The directory of a run: no other process may run there until this one ends.
///
/// `lock` is kept in a field, as a lock that nobody refers to is released with its channel.
record RunDirectory(Path path, FileLock lock) {

  static RunDirectory hold(Path path) throws Failure {
    @Nullable FileLock lock;
    try {
      Files.createDirectories(path);
      lock = FileChannel.open(path.resolve("lock"), CREATE, WRITE).tryLock();
    } catch (IOException e) {
      throw Failure.infrastructure(
          "%s: cannot be written: name another directory with -r (%s)".formatted(path, e));
    }
    if (lock == null) {
      throw Failure.infrastructure(
          "%s: another run writes there: wait for it, or name another directory".formatted(path));
    }
    return new RunDirectory(path, lock);
  }

  Path record() {
    return path.resolve("stress.jsonl");
  }

  /// What was recorded here before; empty in a new directory, which it has to be unless resumed.
  Past past(boolean resume) throws Failure {
    try {
      if (!Files.exists(record()) || Files.size(record()) == 0) {
        return Past.NONE;
      }
    } catch (IOException e) {
      throw Failure.infrastructure("%s: cannot be read: %s".formatted(record(), e.getMessage()));
    }
    if (!resume) {
      throw Failure.usage(
          "%s: is there already: go on with --resume, or name another directory"
              .formatted(record()));
    }
    return new Past(Journal.read(record(), System.err::println));
  }

  /// Sends what JCStress prints to `probe.log`.
  void redirectOutput() throws Failure {
    try {
      var log = Files.newOutputStream(path.resolve("probe.log"), CREATE, APPEND);
      System.setOut(new PrintStream(log, true));
    } catch (IOException e) {
      throw Failure.infrastructure("%s: cannot be written: %s".formatted(path, e.getMessage()));
    }
  }
}
