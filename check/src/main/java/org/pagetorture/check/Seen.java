// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The outcomes that JCStress saw, by test.
record Seen(Map<String, List<String>> outcomes) {
  static final Seen NOTHING = new Seen(Map.of());

  /// Reads a JSON map from the names of tests to lists of outcomes.
  static Seen read(Path file) {
    try {
      return new Seen(
          JsonMapper.shared()
              .readValue(
                  Files.readAllBytes(file), new TypeReference<Map<String, List<String>>>() {}));
    } catch (IOException e) {
      throw Failure.usage("--seen " + file + ": cannot be read");
    } catch (JacksonException e) {
      throw Failure.usage(
          "--seen " + file + ": not a JSON map from the names of tests to lists of outcomes");
    }
  }

  List<String> of(String test) {
    return outcomes.getOrDefault(test, List.of());
  }
}
