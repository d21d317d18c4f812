// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a runner is told to do, in a file: an item a line, its parts separated by tabs.
public final class Items {
  private Items() {}

  /// Reads them. What has other parts than `count`, or an empty one, or is none to `item`, is an
  /// error that says that the line is `not` what it should be.
  public static <T> List<T> read(
      Path file, int count, String not, Function<List<String>, Optional<T>> item) throws Failure {
    List<T> items = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        List<String> parts = List.of(line.split("\t", -1));
        if (parts.size() != count || parts.contains("")) {
          throw Failure.usage("%s: %s: %s".formatted(file, not, line));
        }
        items.add(
            item.apply(parts)
                .orElseThrow(() -> Failure.usage("%s: %s: %s".formatted(file, not, line))));
      }
    } catch (IOException e) {
      throw Failure.usage("cannot read " + file + ": " + e.getMessage());
    }
    return items;
  }
}
