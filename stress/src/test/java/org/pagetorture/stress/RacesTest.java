// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openjdk.jcstress.annotations.Expect.UNKNOWN;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.util.TestLineReader;

/// Every race is one that JCStress runs, and asks a question that its answers can fail.
class RacesTest {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Path LIST = CLASSES.resolve("META-INF/TestList");
  private static final Path DESCRIPTION =
      Path.of("src/main/java/org/pagetorture/stress/package-info.java");
  private static final Pattern EXCUSE = Pattern.compile("/// \\| ([A-I]\\d+[abc]?) \\| \\S.* \\|");

  static List<Class<?>> variants() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(name -> name.startsWith("org/pagetorture/") && name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .filter(name -> !name.endsWith("package-info"))
          .<Class<?>>map(RacesTest::load)
          .filter(type -> type.isAnnotationPresent(JCStressTest.class))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, RacesTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  static Class<?> race(Class<?> variant) {
    Class<?> enclosing = variant.getEnclosingClass();
    return enclosing == null ? variant : race(enclosing);
  }

  private static long methods(Class<?> variant, Class<? extends Annotation> annotation) {
    return Arrays.stream(variant.getDeclaredMethods())
        .filter(m -> m.isAnnotationPresent(annotation))
        .count();
  }

  @Test
  void theListOfTestsHoldsEveryVariant() throws IOException {
    List<String> listed =
        Files.readAllLines(LIST).stream()
            .map(TestLineReader::new)
            .map(
                line -> {
                  line.nextString(); // its canonical name
                  return line.nextString();
                })
            .toList();

    assertThat(variants())
        .extracting(Class::getName)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void everyVariantHasTwoSides() throws IOException {
    assertThat(variants()).allMatch(v -> methods(v, Actor.class) + methods(v, Signal.class) >= 2);
  }

  @Test
  void everyOutcomeIsGraded() throws IOException {
    assertThat(variants())
        .allSatisfy(
            v ->
                assertThat(v.getAnnotationsByType(Outcome.class))
                    .isNotEmpty()
                    .noneMatch(o -> o.expect() == UNKNOWN));
  }

  @Test
  void everyRaceNamesItsRows() throws IOException {
    assertThat(variants()).map(RacesTest::race).allMatch(r -> r.isAnnotationPresent(Race.class));
  }

  @Test
  void everyRaceHasAControl() throws IOException {
    variants().stream()
        .collect(groupingBy(RacesTest::race))
        .forEach(
            (race, variants) ->
                assertThat(variants)
                    .as(race.getSimpleName())
                    .anyMatch(v -> v.isAnnotationPresent(Busted.class)));
  }

  @Test
  void everyRowHasARaceOrAReason() throws IOException {
    Set<String> raced =
        variants().stream()
            .flatMap(v -> Stream.of(v, race(v)))
            .flatMap(RacesTest::rows)
            .collect(toSet());
    Set<String> excused = excused();

    assertThat(excused).doesNotContainAnyElementsOf(raced);
    assertThat(Stream.of(raced, excused).flatMap(Set::stream))
        .containsExactlyInAnyOrderElementsOf(catalogue());
  }

  private static List<String> catalogue() {
    List<String> rows = new ArrayList<>(List.of("F7a", "F7b", "F7c", "F8a", "F8b", "F9a"));
    Map<String, Integer> groups =
        Map.of("A", 20, "B", 10, "C", 17, "D", 16, "E", 19, "G", 11, "H", 13, "I", 16);
    groups.forEach(
        (group, last) -> IntStream.rangeClosed(1, last).forEach(n -> rows.add(group + n)));
    IntStream.rangeClosed(0, 20).forEach(n -> rows.add("F" + n));
    return rows;
  }

  /// The rows for which the description of the package says why they have no race.
  private static Set<String> excused() throws IOException {
    try (Stream<String> lines = Files.lines(DESCRIPTION)) {
      return lines
          .map(EXCUSE::matcher)
          .filter(Matcher::matches)
          .map(line -> line.group(1))
          .collect(toSet());
    }
  }

  private static Stream<String> rows(Class<?> type) {
    Race race = type.getDeclaredAnnotation(Race.class);
    return race == null ? Stream.of() : Arrays.stream(race.value());
  }
}
