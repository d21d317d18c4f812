// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.journal;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The directory of a run: no other process may run there until this one ends.
///
/// `lock` is kept in a field, as a lock that nobody refers to is released with its channel.
public record RunDirectory(Path path, FileLock lock) {

  public static RunDirectory hold(Path path) throws Failure {
    @Nullable FileLock lock;
    try {
      Files.createDirectories(path);
      lock = FileChannel.open(path.resolve("lock"), CREATE, WRITE).tryLock();
    } catch (IOException e) {
      throw Failure.infrastructure(
          "%s: cannot be written: name another directory (%s)".formatted(path, e));
    }
    if (lock == null) {
      throw Failure.infrastructure(
          "%s: another run writes there: wait for it, or name another directory".formatted(path));
    }
    return new RunDirectory(path, lock);
  }

  /// What was recorded here before, in the file `name`; empty in a new directory, which it has to
  /// be unless the run is resumed.
  public <L> List<L> past(String name, Lines<L> json, Predicate<L> header, boolean resume)
      throws Failure {
    Path record = path.resolve(name);
    try {
      if (!Files.exists(record) || Files.size(record) == 0) {
        return List.of();
      }
    } catch (IOException e) {
      throw Failure.infrastructure("%s: cannot be read: %s".formatted(record, e.getMessage()));
    }
    if (!resume) {
      throw Failure.usage(
          "%s: is there already: go on with --resume, or name another directory".formatted(record));
    }
    return Journal.read(record, json, header, System.err::println);
  }

  /// Sends what others print on standard output to the file `name`.
  public void redirectOutput(String name) throws Failure {
    try {
      var log = Files.newOutputStream(path.resolve(name), CREATE, APPEND);
      System.setOut(new PrintStream(log, true));
    } catch (IOException e) {
      throw Failure.infrastructure("%s: cannot be written: %s".formatted(path, e.getMessage()));
    }
  }
}
