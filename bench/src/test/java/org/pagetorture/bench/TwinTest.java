// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TwinTest {
  @Test
  void everyTwinIsAnOperationOfBenchNative() throws IOException {
    Set<String> operations = found(Path.of("native/pagetorture.c"), "\\bX\\((\\w+)\\)");
    for (String operation : found(Path.of("native/urcu.c"), "NAME\\(\"(\\w+)\"\\)")) {
      for (String flavour : Set.of("memb", "mb", "qsbr")) {
        operations.add("urcu_" + flavour + "_" + operation);
      }
    }
    assertThat(operations).contains("get_put", "urcu_memb_read");
    try (Stream<Path> benchmarks = Files.list(Path.of("src/main/java/org/pagetorture/bench"))) {
      for (Path benchmark : benchmarks.filter(Files::isRegularFile).toList()) {
        for (String twin : found(benchmark, "@Twin\\(\"(.+)\"\\)")) {
          assertThat(operations)
              .as(benchmark.toString())
              .anyMatch(name -> name.matches(twin.replaceAll("\\{\\w+\\}", "\\\\w+")));
        }
      }
    }
  }

  /// What the first group of `pattern` matches in a file.
  private static Set<String> found(Path file, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(file))
        .results()
        .map(result -> result.group(1))
        .collect(TreeSet::new, Set::add, Set::addAll);
  }
}
