// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A directory of litmus tests, and their final states as herd7 computed them: those of the
/// resources, or of the directory that the system property `litmus` names.
///
/// @param tests the tests by name
/// @param expected by name and model (`sc`, `tso`, `jam`) every final state
public record Suite(
    Map<String, Litmus> tests, Map<String, Map<String, SortedSet<String>>> expected) {
  private static final String RESOURCES = "src/test/resources/litmus";

  /// Reads the directory.
  public static Suite read() {
    Path directory = Path.of(Objects.requireNonNullElse(System.getProperty("litmus"), RESOURCES));
    try (Stream<Path> files = Files.list(directory);
        Stream<String> lines = Files.lines(directory.resolve("expected.tsv"))) {
      Map<String, Litmus> tests = new TreeMap<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".litmus")).toList()) {
        tests.put(file.getFileName().toString().replace(".litmus", ""), litmus(file));
      }
      return new Suite(tests, expected(lines.filter(line -> !line.startsWith("#")).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Litmus litmus(Path file) throws IOException {
    try {
      return Litmus.parse(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, Map<String, SortedSet<String>>> expected(List<String> lines) {
    Map<String, Map<String, SortedSet<String>>> expected = new TreeMap<>();
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      expected
          .computeIfAbsent(columns[0], _ -> new TreeMap<>())
          .put(columns[1], states(columns[2]));
    }
    return expected;
  }

  /// The states of a line, the parts of each in alphabetical order.
  private static SortedSet<String> states(String column) {
    return Stream.of(column.split("\\|"))
        .map(state -> Arrays.stream(state.split(";")).map(String::strip).filter(s -> !s.isEmpty()))
        .map(parts -> parts.sorted().collect(Collectors.joining("; ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
