// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every ordering of the model says what it orders, names a partner that names it back, and a race
/// that exists.
class OrderingCommentTest {
  private static final Path RACES = Path.of("../stress/src/main/java/org/pagetorture/stress");

  private final List<ModelSource> sources = ModelSource.all();
  private final List<Ordering> orderings =
      sources.stream().flatMap(s -> s.orderings().stream()).toList();

  @Test
  void everyOrderingHasAComment() {
    assertThat(sources).hasSizeGreaterThan(30);
    assertThat(sources.stream().flatMap(s -> s.bare().stream())).isEmpty();
  }

  @Test
  void aLabelStandsForOneOrdering() {
    assertThat(orderings.stream().map(Ordering::label).filter(l -> !l.equals("hotspot")))
        .doesNotHaveDuplicates();
  }

  @Test
  void partnersNameEachOther() {
    Map<String, Set<String>> partners =
        orderings.stream()
            .collect(groupingBy(Ordering::name, flatMapping(o -> o.partners().stream(), toSet())));
    Set<String> wrong = new TreeSet<>();
    for (Ordering one : orderings) {
      if (one.partners().isEmpty() && !one.label().equals("hotspot")) {
        wrong.add(one.name() + " names no partner");
      }
      for (String partner : one.partners()) {
        if (!partners.containsKey(partner)) {
          wrong.add(one.name() + " names " + partner + ", which does not exist");
        } else if (!partners.get(partner).contains(one.name())) {
          wrong.add(partner + " does not name " + one.name() + " back");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void racesExist() throws IOException {
    Set<String> races;
    try (Stream<Path> files = Files.walk(RACES)) {
      races = files.map(f -> f.getFileName().toString().replace(".java", "")).collect(toSet());
    }
    assertThat(orderings.stream().flatMap(o -> o.races().stream()).distinct())
        .allSatisfy(race -> assertThat(races).contains(race));
  }

  @Test
  void theGroupsTableListsItsLabels() throws IOException {
    Pattern row = Pattern.compile("^/// \\| ([a-z]+/[A-Z]) \\|", Pattern.MULTILINE);
    Map<Path, Set<String>> labels =
        sources.stream()
            .collect(
                groupingBy(
                    s -> s.file().getParent(),
                    flatMapping(
                        s ->
                            s.orderings().stream()
                                .map(Ordering::label)
                                .filter(l -> !l.equals("hotspot")),
                        toSet())));
    for (Map.Entry<Path, Set<String>> group : labels.entrySet()) {
      String essay = Files.readString(group.getKey().resolve("package-info.java"));
      assertThat(row.matcher(essay).results().map(r -> r.group(1)))
          .as("labels in the table of %s", group.getKey().getFileName())
          .containsExactlyInAnyOrderElementsOf(group.getValue());
    }
  }

  @Test
  void anOrderingWithoutACommentIsFound() {
    ModelSource bare = ModelSource.read(Path.of("src/test/resources/Bare.java.txt"));
    assertThat(bare.bare()).hasSize(3);
    assertThat(bare.orderings()).hasSize(1);
  }
}
