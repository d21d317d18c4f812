// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// A directory of litmus tests, and their final states as herd7 computed them: those of the
/// resources, or of the directory that the system property `litmus` names.
///
/// @param tests every test under every model
public record Suite(List<Case> tests) {
  /// One test under one model.
  ///
  /// @param model `sc`, `tso` or `jam`
  /// @param states every final state
  public record Case(String name, String model, Litmus litmus, SortedSet<String> states) {}

  /// Reads the directory.
  public static Suite read() {
    Path directory = Path.of(System.getProperty("litmus", "src/test/resources/litmus"));
    List<Case> tests = new ArrayList<>();
    try (Stream<String> lines = Files.lines(directory.resolve("expected.tsv"))) {
      for (String line : lines.filter(line -> !line.startsWith("#")).toList()) {
        String[] columns = line.split("\t", -1);
        Litmus litmus = litmus(directory.resolve(columns[0] + ".litmus"));
        tests.add(new Case(columns[0], columns[1], litmus, states(columns[2])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Suite(tests);
  }

  private static Litmus litmus(Path file) throws IOException {
    try {
      return Litmus.parse(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /// The states of a line, the parts of each in alphabetical order.
  private static SortedSet<String> states(String column) {
    return Stream.of(column.split("\\|"))
        .map(state -> Arrays.stream(state.split(";")).map(String::strip).filter(s -> !s.isEmpty()))
        .map(parts -> parts.sorted().collect(joining("; ")))
        .collect(toCollection(TreeSet::new));
  }

  /// The tests under one model.
  public List<Case> under(String model) {
    return tests.stream().filter(test -> test.model.equals(model)).toList();
  }

  /// Fails, and says what is missing and what is too many, unless a judge finds herd's states.
  public void agrees(String model, Function<Litmus, SortedSet<String>> judge) {
    List<String> differences = new ArrayList<>();
    for (Case test : under(model)) {
      SortedSet<String> found = new TreeSet<>(judge.apply(test.litmus));
      if (!found.equals(test.states)) {
        differences.add(
            "%n%s under %s%n  missing: %s%n  extra:   %s"
                .formatted(
                    test.name, model, without(test.states, found), without(found, test.states)));
      }
    }
    assertThat(under(model)).isNotEmpty();
    assertThat(differences).isEmpty();
  }

  private static SortedSet<String> without(SortedSet<String> from, SortedSet<String> those) {
    SortedSet<String> left = new TreeSet<>(from);
    left.removeAll(those);
    return left;
  }
}
