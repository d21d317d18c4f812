// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagetorture.check.explore.Stop;
import org.pagetorture.check.explore.Unsupported;
import org.pagetorture.check.runtime.Heap;

class FlowTest {
  private final Subject flow = Subject.of("Flow");

  @Test
  void aSpinIsCutAtItsSecondRound() {
    assertThatThrownBy(() -> flow.run(0, "spin")).isInstanceOf(Stop.class);
    assertThat(flow.memory.log).containsExactly("read Flow.ready volatile false", "block 0");
  }

  @ParameterizedTest
  @CsvSource({"bounded, 5", "delay, 499500", "counting, 3", "filling, 3"})
  void aLoopThatChangesSomethingGoesOn(String method, int result) {
    assertThat(flow.run(0, method)).isEqualTo(result);
  }

  @Test
  void anEndlessLoopIsRefused() {
    assertThatThrownBy(() -> flow.run(0, "endless"))
        .isInstanceOf(Unsupported.class)
        .hasMessageContaining("endless");
  }

  @Test
  void onlyTheOutermostMonitorEnterIsAnAccess() {
    assertThat(flow.run(1, "locked")).isEqualTo(4);
    assertThat(flow.memory.log)
        .containsExactly(
            "update Flow.lock acquire null to 1",
            "write Flow.turns volatile 2",
            "read Flow.turns volatile 2",
            "read Flow.turns volatile 2",
            "write Flow.lock release null");
  }

  @Test
  void synchronizedMethodsLock() {
    assertThat(flow.log("method"))
        .startsWith("update Flow.lock acquire null to 0")
        .endsWith("write Flow.lock release null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stoppedWithinLock", "stoppedWithinMethod"})
  void whoIsStoppedLeavesNoMonitorAndTheNextBlocks(String method) {
    assertThatThrownBy(() -> flow.run(0, method)).isInstanceOf(Stop.class);
    assertThat(flow.memory.log).endsWith("block 1");
    assertThatThrownBy(() -> flow.run(1, method)).isInstanceOf(Stop.class);
    assertThat(flow.memory.log).endsWith("fail Flow.lock acquire 0", "block 2");
  }

  @Test
  void nothingCatchesAStop() {
    assertThatThrownBy(() -> flow.run(0, "swallowing")).isInstanceOf(Stop.class);
    assertThat(flow.memory.log).endsWith("block 0");
  }

  @Test
  void exceptionsAreThoseOfJava() {
    assertThat(flow.run(0, "catching")).isEqualTo(2);
  }

  @Test
  void membarrierIsNotEntered() {
    assertThat(flow.log("heavy")).containsExactly("membarrier");
  }

  @ParameterizedTest
  @CsvSource({
    "time, java.lang.System.nanoTime()",
    "random, java.util.concurrent.ThreadLocalRandom.current()"
  })
  void whatIsNotOfTheProgramIsRefusedByName(String method, String name) {
    assertThatThrownBy(() -> flow.run(0, method)).isInstanceOf(Unsupported.class).hasMessage(name);
  }

  @Test
  void everyActorIsAThreadOfItsOwn() {
    assertThat(flow.run(0, "thread")).isNotEqualTo(Thread.currentThread());
    assertThat(flow.call("thread")).isEqualTo(Thread.currentThread());
  }

  @Test
  void aPlaceIsALineOfTheSource() {
    assertThat(Heap.place()).isEmpty();
    flow.memory.placed = true;
    assertThat(flow.log("method")).last().asString().contains("Flow.java:");
  }
}
