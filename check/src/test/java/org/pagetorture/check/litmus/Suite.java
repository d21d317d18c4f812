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

/// A directory of litmus tests, and their final states as herd7 computed them.
///
/// @param tests every test under every model
public record Suite(List<Case> tests) {
  /// One test under one model.
  ///
  /// @param model `sc`, `tso` or `jam`
  /// @param states every final state
  public record Case(String name, String model, String text, SortedSet<String> states) {
    /// The test, read.
    public Litmus litmus() {
      return Litmus.parse(text);
    }
  }

  /// The suite among the resources.
  public static Suite own() {
    return read(Path.of("src/test/resources/litmus"));
  }

  /// The suite in the directory that the system property `litmus` names, or else our own.
  public static Suite chosen() {
    String directory = System.getProperty("litmus");
    return directory == null ? own() : read(Path.of(directory));
  }

  private static Suite read(Path directory) {
    List<Case> tests = new ArrayList<>();
    try (Stream<String> lines = Files.lines(directory.resolve("expected.tsv"))) {
      for (String line : lines.filter(line -> !line.startsWith("#")).toList()) {
        String[] columns = line.split("\t", -1);
        String text = Files.readString(directory.resolve(columns[0] + ".litmus"));
        tests.add(new Case(columns[0], columns[1], text, states(columns[2])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Suite(tests);
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
    assertThat(under(model)).isNotEmpty();
    assertThat(under(model).stream().map(test -> complaint(test, judge)))
        .filteredOn(complaint -> !complaint.isEmpty())
        .isEmpty();
  }

  private static String complaint(Case test, Function<Litmus, SortedSet<String>> judge) {
    try {
      SortedSet<String> found = judge.apply(test.litmus());
      return found.equals(test.states)
          ? ""
          : "%n%s under %s%n  missing: %s%n  extra:   %s"
              .formatted(
                  test.name, test.model, without(test.states, found), without(found, test.states));
    } catch (AssertionError | RuntimeException e) {
      return "%n%s under %s: %s".formatted(test.name, test.model, e);
    }
  }

  private static SortedSet<String> without(SortedSet<String> from, SortedSet<String> those) {
    SortedSet<String> left = new TreeSet<>(from);
    left.removeAll(those);
    return left;
  }
}
