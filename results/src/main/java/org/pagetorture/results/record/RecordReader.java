// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads a record back: `stress.jsonl` line by line, `run.json` element by element, or `check.json`
/// as a whole.
public final class RecordReader {
  private RecordReader() {}

  /// Reads a `stress.jsonl`. A damaged line is noted in the record, and the rest is kept.
  ///
  /// @throws IOException also if a later version wrote it
  public static RunRecord readLines(Path file) throws IOException {
    RunRecord record = new RunRecord();
    Lines.read(file, Line.class, record::add, record::addDamage);
    for (Run run : record.sessions()) {
      Schema.check(file, run.schema());
    }
    return record;
  }

  /// Reads one line.
  public static Line parse(String line) {
    return Json.MAPPER.readValue(line, Line.class);
  }

  /// Reads a `run.json`. What is damaged in itself is noted in the record, and the rest is kept.
  ///
  /// @throws IOException if it is cut off or no JSON at all, which costs all of it, or a later
  ///     version wrote it
  public static RunRecord readWhole(Path file) throws IOException {
    RunRecord record = new RunRecord();
    Kind.of(file);
    fields(record).read(file, record::addDamage);
    return record;
  }

  /// The fields of a `run.json` that are a record's, in whatever order they come.
  public static Fields fields(RunRecord record) {
    return new Fields()
        .one("run", Run.class, record::addFirst)
        .each("resumed", Run.class, record::addLater)
        .each("tests", Variant.class, record::addOnce)
        .each("forks", Fork.class, record::add)
        .each("parts", Part.class, record::add)
        .part("check", check(record))
        .one("end", End.class, record::add)
        .each("damage", String.class, record::addDamage);
  }

  private static Fields check(RunRecord record) {
    List<Checked> tests = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<Long> wallMs = new ArrayList<>();
    return new Fields()
        .one("missing", String.class, missing::add)
        .one("wallMs", Long.class, wallMs::add)
        .each("tests", Checked.class, tests::add)
        .then(
            () ->
                record.add(
                    new Check(
                        String.join("", missing),
                        wallMs.stream().mapToLong(Long::longValue).sum(),
                        tests)));
  }

  /// Reads what the checker writes of its own.
  public static List<Checked> readAnswers(Path file) throws IOException {
    return Json.read(file, Answers.class).tests();
  }

  private record Answers(List<Checked> tests) {}
}
