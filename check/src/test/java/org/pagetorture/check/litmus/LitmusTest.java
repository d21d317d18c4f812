// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.SortedSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagetorture.check.explore.Exploration;
import org.pagetorture.check.model.MemoryModel;

/// The explorer against herd7: every litmus test under every model.
///
/// `-Dlitmus=DIR` tries other tests: `DIR/*.litmus`, with their states in `DIR/expected.tsv`.
class LitmusTest {
  private final Suite suite = Suite.chosen();

  @ParameterizedTest
  @CsvSource({"sc, SC", "tso, TSO", "jam, JMM"})
  void statesAreHerds(String herds, MemoryModel model) {
    assertTimeout(
        Duration.ofSeconds(20), () -> suite.agrees(herds, litmus -> states(litmus, model)));
    System.out.println(Figures.of(suite.under(herds), model));
  }

  /// The outcomes that are states: herd7 has no word for a thread that waits for ever.
  private static SortedSet<String> states(Litmus litmus, MemoryModel model) {
    SortedSet<String> outcomes = Explored.outcomes(litmus, model);
    outcomes.remove(Exploration.LIVELOCK);
    return outcomes;
  }
}
