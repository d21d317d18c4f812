// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;

/// The record of a run on disk: appended line by line, each forced to disk at once.
public final class Journal implements Closeable {
  private final Path file;
  private final FileChannel channel;

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Opens a record to append to it, after its last whole line.
  public static Journal open(Path file) throws Failure {
    try {
      FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
      long end = endOfLastLine(channel);
      if (end < channel.size()) {
        channel.truncate(end);
      }
      channel.position(end);
      return new Journal(file, channel);
    } catch (IOException e) {
      throw Failure.infrastructure("%s: cannot be written: %s".formatted(file, e.getMessage()));
    }
  }

  /// The good lines of a record, the first of which has to be a `header`; `warn` hears of the
  /// others.
  public static <L> List<L> read(
      Path file, Lines<L> json, Predicate<L> header, Consumer<String> warn) throws Failure {
    List<L> lines = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, READ);
        var reader =
            new LineNumberReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
      boolean torn = endOfLastLine(channel) < channel.size();
      String next = reader.readLine();
      for (int number = 1; next != null; number++) {
        String text = next;
        next = reader.readLine();
        if (next == null && torn) {
          warnings.add("%s:%d: line without an end, dropped".formatted(file, number));
        } else {
          parse(json, text, "%s:%d".formatted(file, number), lines, warnings);
        }
      }
    } catch (IOException e) {
      throw Failure.infrastructure("%s: cannot be read: %s".formatted(file, e.getMessage()));
    }
    if (lines.isEmpty() || !header.test(lines.getFirst())) {
      throw Failure.usage(
          "%s: not a record that this version can go on with: name another directory"
              .formatted(file));
    }
    warnings.forEach(warn);
    return lines;
  }

  private static <L> void parse(
      Lines<L> json, String text, String where, List<L> lines, List<String> warnings) {
    try {
      lines.add(json.read(text));
    } catch (JacksonException e) {
      warnings.add("%s: not a line of a record, ignored".formatted(where));
    }
  }

  private static long endOfLastLine(FileChannel channel) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    long end = channel.size();
    while (end > 0 && channel.read(last.clear(), end - 1) == 1 && last.get(0) != '\n') {
      end--;
    }
    return end;
  }

  public void append(String line) throws Failure {
    try {
      ByteBuffer bytes = UTF_8.encode(line + "\n");
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw Failure.infrastructure(
          "%s: %s: make room, then go on with --resume".formatted(file, e.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
