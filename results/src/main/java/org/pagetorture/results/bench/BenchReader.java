// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Lines;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads a record of benchmarks back, in any of the forms that it has.
public final class BenchReader {
  public static final String LINES = "bench.jsonl";
  public static final String WHOLE = "bench.json";

  /// Where a run's directory has its record, the best first.
  private static final List<String> NAMES = List.of(LINES, WHOLE, "run.json", "jmh.json");

  private BenchReader() {}

  /// Reads a `bench.jsonl`. A damaged line is noted in the record, and the rest is kept.
  public static BenchRecord readLines(Path file) throws IOException {
    BenchRecord record = new BenchRecord();
    Lines.read(file, BenchLine.class, record::add, record::addDamage);
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
    JsonNode whole = Json.read(file, JsonNode.class);
    if (whole.isArray()) {
      return JmhJson.read(file, whole);
    }
    JsonNode part = whole.has("bench") ? whole.get("bench") : whole;
    if (!part.has("benchmarks")) {
      throw new IOException(file + ": holds no benchmarks");
    }
    try {
      return record(Json.MAPPER.treeToValue(part, Whole.class));
    } catch (JacksonException e) {
      throw new IOException("%s: %s".formatted(file, Json.reason(e)), e);
    }
  }

  private static Path in(Path directory) throws IOException {
    return NAMES.stream()
        .map(directory::resolve)
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IOException(directory + ": holds no record of benchmarks"));
  }

  private static BenchRecord record(Whole whole) {
    BenchRecord record = new BenchRecord();
    Stream.of(Stream.ofNullable(whole.run()), whole.resumed().stream())
        .flatMap(s -> s)
        .forEach(record::add);
    whole.benchmarks().forEach(record::add);
    whole.forks().forEach(record::add);
    if (whole.end() != null) {
      record.add(whole.end());
    }
    whole.damage().forEach(record::addDamage);
    return record;
  }

  /// The lines of a `bench.json`.
  private record Whole(
      @Nullable BenchRun run,
      List<BenchRun> resumed,
      List<Benchmark> benchmarks,
      List<BenchFork> forks,
      @Nullable BenchEnd end,
      List<String> damage) {}
}
