// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The version of the form that records have.
public final class Schema {
  public static final int CURRENT = 1;

  private Schema() {}

  /// Refuses what a later version wrote.
  public static void check(Path file, int schema) throws IOException {
    if (schema > CURRENT) {
      throw new IOException(
          "%s: written by a later version: schema %d, this reads %d"
              .formatted(file, schema, CURRENT));
    }
  }

  /// Refuses the header of a later version, among lines that cannot be read.
  static void check(Path file, String line) throws IOException {
    if (line.contains("\"schema\"")) {
      try {
        JsonNode header = Json.MAPPER.readTree(line);
        check(file, header.path("schema").asInt(CURRENT));
      } catch (JacksonException e) {
        // Only damaged.
      }
    }
  }
}
