// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.SortedSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagetorture.check.explore.Exploration;
import org.pagetorture.check.model.MemoryModel;

/// The explorer against herd7: every litmus test of the [Suite] under every model.
class LitmusTest {
  private final Suite suite = Suite.read();

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
