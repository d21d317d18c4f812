// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a record back: `stress.jsonl` line by line, or `run.json` and `check.json` as a whole.
public final class RecordReader {
  private RecordReader() {}

  /// Reads a `stress.jsonl`. A damaged line is noted in the record, and the rest is kept.
  public static RunRecord readLines(Path file) throws IOException {
    RunRecord record = new RunRecord();
    Lines.read(file, Line.class, record::add, record::addDamage);
    return record;
  }

  /// Reads one line.
  public static Line parse(String line) {
    return Json.MAPPER.readValue(line, Line.class);
  }

  /// Reads a `run.json`. It was written in one piece, so damage to it is an error.
  public static RunRecord readWhole(Path file) throws IOException {
    Whole whole = Json.read(file, Whole.class);
    RunRecord record = new RunRecord();
    if (whole.run() != null) {
      record.add(whole.run());
    }
    whole.resumed().forEach(record::add);
    whole.tests().forEach(record::add);
    whole.forks().forEach(record::add);
    whole.parts().forEach(record::add);
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
    return Json.read(file, Answers.class).tests();
  }

  private record Answers(List<Checked> tests) {}

  /// The lines of a `run.json`.
  private record Whole(
      @Nullable Run run,
      List<Run> resumed,
      List<Variant> tests,
      List<Fork> forks,
      List<Part> parts,
      @Nullable End end,
      @Nullable Check check,
      List<String> damage) {}
}
