// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pagetorture.results.record.Fields;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Kind;
import org.pagetorture.results.record.Lines;
import org.pagetorture.results.record.Schema;
import tools.jackson.databind.JsonNode;

/// Reads a record of benchmarks back, in any of the forms that it has.
public final class BenchReader {
  public static final String LINES = "bench.jsonl";
  public static final String WHOLE = "bench.json";

  /// Where a run's directory has its record, the best first.
  private static final List<String> NAMES = List.of(LINES, WHOLE, "run.json", "jmh.json");

  private BenchReader() {}

  /// Reads a `bench.jsonl`. A damaged line is noted in the record, and the rest is kept.
  ///
  /// @throws IOException also if a later version wrote it
  public static BenchRecord readLines(Path file) throws IOException {
    BenchRecord record = new BenchRecord();
    Lines.read(file, BenchLine.class, record::add, record::addDamage);
    for (BenchRun run : record.sessions()) {
      Schema.check(file, run.schema());
    }
    return record;
  }

  /// Reads one line.
  public static BenchLine parse(String line) {
    return Json.MAPPER.readValue(line, BenchLine.class);
  }

  /// Reads a run's directory, or a file: `bench.jsonl`, `bench.json`, the part `bench` of a
  /// `run.json`, or what JMH writes with `-rf json`.
  public static BenchRecord read(Path place) throws IOException {
    Path file = Files.isDirectory(place) ? in(place) : place;
    if (file.toString().endsWith(".jsonl")) {
      return readLines(file);
    }
    Kind kind = Kind.of(file);
    if (kind == Kind.LIST) {
      return JmhJson.read(file, Json.read(file, JsonNode.class));
    }
    BenchRecord record =
        switch (kind) {
          case RUN -> readPart(file);
          case BENCH -> readWhole(file);
          default -> new BenchRecord();
        };
    if (record.benchmarks().isEmpty()) {
      throw new IOException(file + ": holds no benchmarks");
    }
    return record;
  }

  /// Reads a `bench.json`. What is damaged in itself is noted in the record, and the rest is kept.
  ///
  /// @throws IOException if it is cut off, or no JSON at all
  public static BenchRecord readWhole(Path file) throws IOException {
    BenchRecord record = new BenchRecord();
    fields(record).read(file, record::addDamage);
    return record;
  }

  private static BenchRecord readPart(Path file) throws IOException {
    BenchRecord record = new BenchRecord();
    new Fields().part("bench", fields(record)).read(file, record::addDamage);
    return record;
  }

  /// The fields of a `bench.json` that are a record's, in whatever order they come.
  public static Fields fields(BenchRecord record) {
    return new Fields()
        .one("run", BenchRun.class, record::addFirst)
        .each("resumed", BenchRun.class, record::addLater)
        .each("benchmarks", Benchmark.class, record::add)
        .each("forks", BenchFork.class, record::add)
        .one("end", BenchEnd.class, record::add)
        .each("damage", String.class, record::addDamage);
  }

  private static Path in(Path directory) throws IOException {
    return NAMES.stream()
        .map(directory::resolve)
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IOException(directory + ": holds no record of benchmarks"));
  }
}
