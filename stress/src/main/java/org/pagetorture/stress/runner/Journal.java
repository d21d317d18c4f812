// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

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
import tools.jackson.core.JacksonException;

/// The record on disk, `stress.jsonl`: appended line by line, each forced to disk at once.
final class Journal implements Closeable {
  private final Path file;
  private final FileChannel channel;

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Opens a record to append to it, after its last whole line.
  static Journal open(Path file) throws Failure {
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

  /// The good lines of a record; `warn` hears of the others.
  static List<Line> read(Path file, Consumer<String> warn) throws Failure {
    List<Line> lines = new ArrayList<>();
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
          parse(text, "%s:%d".formatted(file, number), lines, warnings);
        }
      }
    } catch (IOException e) {
      throw Failure.infrastructure("%s: cannot be read: %s".formatted(file, e.getMessage()));
    }
    if (lines.isEmpty()
        || !(lines.getFirst() instanceof Line.Run run && run.schema() == Line.SCHEMA)) {
      throw Failure.usage(
          "%s: not a record of schema %d: name another directory".formatted(file, Line.SCHEMA));
    }
    warnings.forEach(warn);
    return lines;
  }

  private static void parse(String text, String where, List<Line> lines, List<String> warnings) {
    try {
      lines.add(Json.MAPPER.readValue(text, Line.class));
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

  void append(String line) throws Failure {
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
