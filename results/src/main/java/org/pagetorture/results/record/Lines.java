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
  ///
  /// @throws IOException also if one of them is the header of a later version
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
          T value = Json.MAPPER.readValue(line, type);
          if (value == null) {
            damage.accept("%s line %d: is null".formatted(file, number));
          } else {
            lines.accept(value);
          }
        } catch (JacksonException e) {
          Schema.check(file, line);
          damage.accept("%s line %d: %s".formatted(file, number, Json.reason(e)));
        }
      }
    }
  }
}
