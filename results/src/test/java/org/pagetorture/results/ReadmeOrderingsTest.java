// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pagetorture.results.orderings.Asked;
import org.pagetorture.results.orderings.Judged;
import org.pagetorture.results.orderings.Judgement;
import org.pagetorture.results.orderings.ModelSource;
import org.pagetorture.results.orderings.OrderingComment;
import org.pagetorture.results.orderings.Score;
import org.pagetorture.results.orderings.Sighting;
import org.pagetorture.results.orderings.Strategy;
import org.pagetorture.results.orderings.Weakenings;
import org.pagetorture.results.stats.Figures;

/// README says which orderings are needed as the newest record of them does.
class ReadmeOrderingsTest {
  private static final String GROUP = "dax.";
  private static final Path EXAMPLE =
      Path.of("src/test/resources/org/pagetorture/results/orderings");

  @Test
  void theScoresAreThoseOfTheNewestRecord() throws IOException {
    Optional<Path> newest;
    try (Stream<Path> runs = Files.list(Readme.RECORDED)) {
      newest =
          runs.filter(r -> Files.exists(r.resolve(Weakenings.FILE)))
              .max(comparing(r -> r.getFileName().toString()));
    }
    Readme readme = new Readme();
    assertThat(readme.has("orderings")).as("README has a table").isEqualTo(newest.isPresent());
    if (newest.isPresent()) {
      Weakenings weakenings = Weakenings.read(newest.get().resolve(Weakenings.FILE));
      readme.replace("orderings", table(weakenings));
      readme.replace("orderings-run", source(newest.get(), weakenings));
      readme.check();
      Readme kernel = new Readme(Path.of("../docs/lkmm/README.md"));
      kernel.replace("java", java(weakenings));
      kernel.check();
    }
  }

  @Test
  void aTableHasARowAStrategyAndTheSumOfAll() throws IOException {
    assertThat(table(example()))
        .isEqualTo(
            """
            | strategy | orderings | needed under TSO | under JMM | not needed | for C2's sake | seen here | at least |
            |---|--:|--:|--:|--:|--:|--:|--:|
            | `SplitCount` | 3 | 0 | 2 | 1 | 0 | 0 | 3 |
            | `TruncateFlag` | 3 | 2 | 0 | 0 | 1 | 0 | 3 |
            | the whole model | 6 | 2 | 2 | 1 | 1 | 0 | |
            """);
  }

  @Test
  void theSourceSaysHowMuchWasTried() throws IOException {
    assertThat(source(Path.of("recorded/2026-03-04"), example()))
        .isEqualTo(
            """
            From `results/recorded/2026-03-04`, `./pagetorture orderings`: 4 sound variants, decided 36 times in 1m 33s. No sound variant reaches 0 of the orderings.
            Opaque accesses: 1, of which 0 are needed as such; the others could be plain.
            On the machine itself, weakened, 0 of 0 failed that are needed under TSO, and 0 of 0 that only JMM asks for.
            """);
  }

  /// The example, as the command line would have written it.
  private static Weakenings example() throws IOException {
    List<OrderingComment> comments =
        ModelSource.all(EXAMPLE.resolve("model")).stream()
            .flatMap(s -> s.orderings().stream())
            .toList();
    return Weakenings.read(EXAMPLE.resolve("weakened.json"))
        .with("", new Asked("2026-03-04T14:15:02Z", "0123abc", "orderings", ""), comments);
  }

  /// A row a strategy of one group, and one for all orderings of the model.
  private static String table(Weakenings weakenings) {
    Judgement judgement = new Judgement(weakenings);
    return """
        | strategy | orderings | needed under TSO | under JMM | not needed | for C2's sake | seen here | at least |
        |---|--:|--:|--:|--:|--:|--:|--:|
        """
        + weakenings.strategies().stream()
            .filter(s -> s.name().startsWith(GROUP))
            .map(s -> row(s, judgement.orderings(s), weakenings))
            .collect(joining())
        + row("the whole model", judgement.orderings(), weakenings, "");
  }

  private static String row(Strategy strategy, List<Judged> orderings, Weakenings weakenings) {
    String name = "`" + strategy.name().substring(GROUP.length()) + "`";
    return row(name, orderings, weakenings, strategy.left() + " ");
  }

  private static String row(
      String name, List<Judged> orderings, Weakenings weakenings, String least) {
    Score score = Score.of(orderings);
    Set<String> seen =
        weakenings.hardware().stream().filter(Sighting::shows).map(Sighting::site).collect(toSet());
    return "| %s | %d | %d | %d | %d | %d | %d | %s|\n"
        .formatted(
            name,
            score.all(),
            score.tso(),
            score.jmm(),
            score.notNeeded(),
            score.hotspot(),
            orderings.stream().filter(j -> seen.contains(j.site().id())).count(),
            least);
  }

  /// A row a truncate strategy: what its races need of it under TSO, and under JMM besides.
  private static String java(Weakenings weakenings) {
    Judgement judgement = new Judgement(weakenings);
    return "| strategy | on TSO | under JMM besides |\n|---|---|---|\n"
        + weakenings.strategies().stream()
            .filter(s -> s.tests().stream().anyMatch(t -> t.contains(".GupVsTruncate.")))
            .map(
                s ->
                    "| `%s` | %s | %s |\n"
                        .formatted(
                            s.name().substring(GROUP.length()),
                            needed(s, judgement, "TSO"),
                            needed(s, judgement, "JMM")))
            .collect(joining());
  }

  private static String needed(Strategy strategy, Judgement judgement, String model) {
    String needed =
        judgement.orderings(strategy).stream()
            .filter(j -> j.need().first() != null && j.need().model().equals(model))
            .map(j -> "%s `%s`".formatted(j.label(), as(j)).strip())
            .collect(joining(", "));
    return needed.isEmpty() ? "nothing" : needed;
  }

  /// The weakest form that does, or else what there is.
  private static String as(Judged judged) {
    return judged.need().does().isEmpty() ? judged.site().access() : judged.need().does();
  }

  private static String source(Path run, Weakenings weakenings) {
    Judgement judgement = new Judgement(weakenings);
    Score opaque = Score.of(judgement.opaque());
    return """
        From `results/recorded/%s`, `./pagetorture %s`: %s, decided %s times in %s. No sound variant reaches %d of the orderings.
        Opaque accesses: %d, of which %d are needed as such; the others could be plain.
        On the machine itself, weakened, %s failed that are needed under TSO, and %s that only JMM asks for.
        """
        .formatted(
            run.getFileName(),
            Optional.ofNullable(weakenings.run()).map(Asked::args).orElse("orderings"),
            Figures.of(weakenings.tests(), "sound variant"),
            Figures.count(weakenings.trials()),
            Figures.duration(Duration.ofMillis(weakenings.millis())),
            Score.of(judgement.orderings()).notReached(),
            opaque.all(),
            opaque.tso() + opaque.jmm(),
            failed(weakenings, "TSO"),
            failed(weakenings, "JMM"));
  }

  private static String failed(Weakenings weakenings, String model) {
    List<Sighting> such =
        weakenings.hardware().stream().filter(s -> s.model().equals(model)).toList();
    return such.stream().filter(Sighting::shows).count() + " of " + such.size();
  }
}
