// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.Lines;
import org.pagetorture.results.verdict.RunJson;

/// Where a run writes.
///
/// @param path absolute
/// @param lines the name of the raw record
/// @param option with what the user names a directory
record RunDirectory(Path path, String lines, String option) {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

  /// A directory for a new run: the one given, or else one that is named after the time, and
  /// `suffix`.
  static RunDirectory fresh(
      Tree tree, @Nullable Path given, String suffix, String lines, String option) {
    Path path =
        given == null
            ? tree.runs().resolve(LocalDateTime.now(ZoneId.systemDefault()).format(NAME) + suffix)
            : given;
    RunDirectory directory = of(path, lines, option);
    if (directory.holdsRun()) {
      throw Failure.usage(
          "%s holds a run already: go on with --resume %s, or choose another %s"
              .formatted(path, path, option));
    }
    return directory;
  }

  /// The directory of a run to go on with.
  static RunDirectory old(Path given, String lines, String option) {
    RunDirectory directory = of(given, lines, option);
    if (!directory.holdsRun()) {
      throw Failure.usage(given + " holds no run to go on with: " + lines + " is missing");
    }
    return directory;
  }

  private static RunDirectory of(Path path, String lines, String option) {
    return new RunDirectory(path.toAbsolutePath().normalize(), lines, option);
  }

  boolean holdsRun() {
    return Files.exists(raw());
  }

  /// The raw record.
  Path raw() {
    return path.resolve(lines);
  }

  Path file(String name) {
    return path.resolve(name);
  }

  /// Makes it, if need be, and fails when nobody could write there.
  void create() {
    try {
      Files.createDirectories(path);
    } catch (FileAlreadyExistsException e) {
      throw Failure.infrastructure(e.getMessage() + " is a file: choose another " + option);
    } catch (IOException e) {
      throw Failure.infrastructure("cannot create %s: %s".formatted(path, reason(e)));
    }
    if (!Files.isWritable(path)) {
      throw Failure.infrastructure("cannot write to " + path + ": choose another " + option);
    }
  }

  /// Writes a file as a whole.
  void write(String name, byte[] bytes) {
    Path file = file(name);
    try {
      RunJson.write(file, bytes);
    } catch (IOException e) {
      String raw = holdsRun() ? "; the raw record is %s beside it".formatted(lines) : "";
      throw Failure.infrastructure("cannot write %s: %s%s".formatted(file, reason(e), raw));
    }
  }

  static String reason(IOException e) {
    return e instanceof FileSystemException
        ? e.getClass().getSimpleName() + ": " + e.getMessage()
        : String.valueOf(e.getMessage());
  }

  /// The path from where the user stands, when it lies below.
  @Override
  public String toString() {
    return shortened(path);
  }

  static String shortened(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return (path.startsWith(here) ? here.relativize(path) : path).toString();
  }

  /// Hands on the lines of a file of earlier sessions; of none, if there is no such file.
  <T> void read(String name, Class<T> type, Consumer<? super T> lines, Consumer<String> damage) {
    Path file = file(name);
    if (!Files.exists(file)) {
      return;
    }
    try {
      Lines.read(file, type, lines, damage);
    } catch (IOException e) {
      throw Failure.usage("cannot read " + reason(e));
    }
  }
}
