// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;

class DelaysTest {
  private static Map<String, Long> afterIteration(Watch.Reading... threads) {
    for (Watch.Reading thread : threads) {
      Delays.add(thread);
    }
    return new Delays()
        .results().stream()
            .collect(Collectors.toMap(Result::getLabel, r -> Math.round(r.getScore())));
  }

  @Test
  void threadsWaitTogetherAndLastAsLongAsTheLongest() {
    assertThat(afterIteration(new Watch.Reading(3, 50), new Watch.Reading(4, 40)))
        .containsEntry(Delays.WAIT_NS, 7L)
        .containsEntry(Delays.WALL_NS, 50L);
  }

  @Test
  void anIterationHasItsOwnReadings() {
    afterIteration(new Watch.Reading(3, 50));
    assertThat(afterIteration(new Watch.Reading(1, 60))).containsEntry(Delays.WAIT_NS, 1L);
  }

  @Test
  void aWaitThatIsNotKnownIsNotNone() {
    assertThat(afterIteration(new Watch.Reading(3, 50), new Watch.Reading(-1, 40)))
        .containsEntry(Delays.WAIT_NS, -1L);
    assertThat(afterIteration()).containsEntry(Delays.WAIT_NS, -1L);
  }

  @Test
  void aThreadThatIsReadySeesTheClock() {
    Watch watch = new Watch();
    watch.begin();
    Watch.Reading reading = watch.end();
    assertThat(reading.wallNs()).isPositive();
    assertThat(reading.waitNs()).isNotNegative();
  }
}
