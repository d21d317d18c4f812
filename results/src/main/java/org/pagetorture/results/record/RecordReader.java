// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Reads a record back: `stress.jsonl` line by line, or `run.json` and `check.json` as a whole.
public final class RecordReader {
  private RecordReader() {}

  /// Reads a `stress.jsonl`. A damaged line is noted in the record, and the rest is kept.
  public static RunRecord readLines(Path file) throws IOException {
    RunRecord record = new RunRecord();
    // InputStreamReader and not Files.newBufferedReader: broken UTF-8 costs a line, not the file.
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        try {
          record.add(parse(line));
        } catch (JacksonException e) {
          record.addDamage("%s line %d: %s".formatted(file, number, Json.reason(e)));
        }
      }
    }
    return record;
  }

  /// Reads one line.
  public static Line parse(String line) {
    return Json.MAPPER.readValue(line, Line.class);
  }

  /// Reads a `run.json`. It was written in one piece, so damage to it is an error.
  public static RunRecord readWhole(Path file) throws IOException {
    Whole whole = read(file, Whole.class);
    RunRecord record = new RunRecord();
    if (whole.run() != null) {
      record.add(whole.run());
    }
    whole.resumed().forEach(record::add);
    whole.tests().forEach(record::add);
    whole.forks().forEach(record::add);
    if (whole.end() != null) {
      record.add(whole.end());
    }
    if (whole.check() != null) {
      record.add(whole.check());
    }
    whole.damage().forEach(record::addDamage);
    return record;
  }

  /// Reads what the checker writes of its own.
  public static List<Checked> readAnswers(Path file) throws IOException {
    return read(file, Answers.class).tests();
  }

  private static <T> T read(Path file, Class<T> type) throws IOException {
    T value;
    try {
      value = Json.MAPPER.readValue(file.toFile(), type);
    } catch (JacksonException e) {
      throw new IOException("%s: %s".formatted(file, Json.reason(e)), e);
    }
    if (value == null) {
      throw new IOException(file + ": holds null");
    }
    return value;
  }

  private record Answers(List<Checked> tests) {}

  /// The lines of a `run.json`.
  private record Whole(
      @Nullable Run run,
      List<Run> resumed,
      List<Variant> tests,
      List<Fork> forks,
      @Nullable End end,
      @Nullable Check check,
      List<String> damage) {}
}
