// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
  private static final Path MODEL = Path.of("../model/src/main/java");
  private static final Path RACES = Path.of("../stress/src/main/java/org/pagetorture/stress");
  private static final Path RESOURCES =
      Path.of("src/test/resources/org/pagetorture/results/orderings");

  private final List<ModelSource> sources = ModelSource.all(MODEL);
  private final List<OrderingComment> orderings =
      sources.stream().flatMap(s -> s.orderings().stream()).toList();

  OrderingCommentTest() throws IOException {}

  @Test
  void everyOrderingHasAComment() {
    assertThat(sources).hasSizeGreaterThan(30);
    assertThat(sources.stream().flatMap(s -> s.bare().stream())).isEmpty();
    assertThat(sources.stream().flatMap(s -> s.malformed().stream())).isEmpty();
  }

  @Test
  void aLabelStandsForOneOrdering() {
    assertThat(orderings.stream().map(OrderingComment::label).filter(l -> !l.equals("hotspot")))
        .doesNotHaveDuplicates();
  }

  @Test
  void partnersNameEachOther() {
    Map<String, Set<String>> partners =
        orderings.stream()
            .collect(
                groupingBy(
                    OrderingComment::name, flatMapping(o -> o.partners().stream(), toSet())));
    Set<String> wrong = new TreeSet<>();
    for (OrderingComment one : orderings) {
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
                                .map(OrderingComment::label)
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
  void anOrderingWithoutACommentIsFound() throws IOException {
    ModelSource bare = read("Bare");
    assertThat(bare.bare()).hasSize(3);
    assertThat(bare.orderings()).hasSize(1);
  }

  private static ModelSource read(String type) throws IOException {
    return ModelSource.read(RESOURCES, RESOURCES.resolve(type + ".java.txt"));
  }

  @Test
  void aCommentGovernsTheStatementBelowIt() throws IOException {
    assertThat(read("Governed").orderings())
        .extracting(OrderingComment::label, OrderingComment::from, OrderingComment::to)
        .containsExactly(
            tuple("lines/A", 7, 9), tuple("lines/B", 16, 16), tuple("hotspot", 19, 20));
  }

  @Test
  void aCommentSaysForWhoseSakeAnOrderingStands() throws IOException {
    OrderingComment comment = read("Governed").orderings().get(1);
    assertThat(comment.sake()).isEqualTo("smp_mb() of mm/gup.c, whose callers rely on it");
    assertThat(comment.races()).isEmpty();
    assertThat(comment.partners()).containsExactly("lines/A in Governed.one()");
    assertThat(comment.name()).isEqualTo("lines/B in Governed.two()");
  }

  @Test
  void aCommentThatIsNoneIsFound() throws IOException {
    assertThat(read("Governed").malformed())
        .containsExactly(
            "Governed.java.txt:27: no ordering comment: lines/C (strong): one. Without it: Race.",
            "Governed.java.txt:29: no ordering comment: lines/D (fence): one. Without it: Race. No"
                + " race needs it: me.");
  }
}
