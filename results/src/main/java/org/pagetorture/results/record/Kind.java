// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// What a file is a record of, as its contents tell.
public enum Kind {
  /// A `run.json`, or lines of a `stress.jsonl`.
  RUN,
  /// A `bench.json`, or lines of a `bench.jsonl`.
  BENCH,
  /// An `orderings.json`.
  ORDERINGS,
  /// A list, which is none of ours.
  LIST,
  /// Anything else.
  OTHER;

  /// How many lines are looked at.
  private static final int FEW = 20;

  /// What a file of JSON is.
  ///
  /// @throws IOException if a later version wrote it, or it is no JSON: one line that says where
  public static Kind of(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        JsonParser in = Json.MAPPER.createParser(bytes)) {
      JsonToken first = in.nextToken();
      if (first == null) {
        throw new IOException(file + ": is empty");
      }
      return first == JsonToken.START_ARRAY
          ? LIST
          : first == JsonToken.START_OBJECT ? ofObject(file, in) : OTHER;
    } catch (JacksonException e) {
      throw Json.unreadable(file, e);
    }
  }

  private static Kind ofObject(Path file, JsonParser in) throws IOException {
    Kind kind = null;
    boolean hasSchema = false;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      kind = kind == null ? by(name) : kind;
      if (in.nextToken() == JsonToken.VALUE_NUMBER_INT && name.equals("schema")) {
        hasSchema = true;
        Schema.check(file, in.getValueAsInt(Integer.MAX_VALUE));
      }
      if (hasSchema && kind != null) {
        return kind;
      }
      in.skipChildren();
    }
    return OTHER;
  }

  /// The first of these fields to come tells.
  private static @Nullable Kind by(String field) {
    return switch (field) {
      case "tests", "summary", "check", "bench" -> RUN;
      case "benchmarks", "costs" -> BENCH;
      case "sites", "trials", "complete", "cached" -> ORDERINGS;
      default -> null;
    };
  }

  /// What a file of lines of JSON is, by the first of them.
  public static Kind ofLines(Path file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      String line = in.readLine();
      for (int n = 0; line != null && n < FEW; n++) {
        Kind kind = ofLine(line);
        if (kind != OTHER) {
          return kind;
        }
        line = in.readLine();
      }
    }
    return OTHER;
  }

  private static Kind ofLine(String text) {
    try {
      JsonNode line = Json.MAPPER.readTree(text);
      return switch (line.path("type").asString("")) {
        case "run" -> line.has("jmh") ? BENCH : RUN;
        case "benchmark" -> BENCH;
        case "test" -> RUN;
        case "fork" -> line.has("round") ? BENCH : RUN;
        default -> OTHER;
      };
    } catch (JacksonException e) {
      return OTHER;
    }
  }
}
