// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/// Reads a file that has one JSON object a line.
public final class Lines {
  private Lines() {}

  /// Hands on each line that is a `type`. A damaged one is noted by its number, and the rest is
  /// kept.
  public static <T> void read(
      Path file, Class<T> type, Consumer<? super T> lines, Consumer<String> damage)
      throws IOException {
    // InputStreamReader and not Files.newBufferedReader: broken UTF-8 costs a line, not the file.
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        try {
          lines.accept(Json.MAPPER.readValue(line, type));
        } catch (JacksonException e) {
          damage.accept("%s line %d: %s".formatted(file, number, Json.reason(e)));
        }
      }
    }
  }
}
