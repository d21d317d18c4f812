// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercpuRefTest {
  private final Rcu rcu = new RcuFence();
  private final PercpuRef ref = new PercpuRef(2);
  private final PercpuRef.Counter here = ref.counter(0);
  private final PercpuRef.Counter there = ref.counter(1);

  @Test
  void aKilledCountGivesNothing() {
    assertThat(ref.tryGetLive(here)).isTrue();
    ref.kill();
    assertThat(ref.tryGetLive(there)).isFalse();
    assertThat(ref.confirm(rcu)).isFalse();
    assertThat(ref.put(here)).isTrue();
  }

  @Test
  void whoGetsAndPutsMayBeOnDifferentCpus() {
    assertThat(ref.tryGetLive(here)).isTrue();
    assertThat(ref.put(there)).isFalse();
    ref.kill();
    assertThat(ref.confirm(rcu)).isTrue();
  }

  @Test
  void aPutBetweenKillAndConfirmIsNotLost() {
    assertThat(ref.tryGetLive(here)).isTrue();
    ref.kill();
    assertThat(ref.put(here)).isFalse();
    assertThat(ref.confirm(rcu)).isTrue();
  }

  @Test
  void aResurrectedCountKeepsItsHolders() {
    assertThat(ref.resurrect()).isFalse();
    assertThat(ref.tryGetLive(here)).isTrue();
    ref.kill();
    assertThat(ref.confirm(rcu)).isFalse();
    assertThat(ref.resurrect()).isTrue();

    assertThat(ref.tryGetLive(there)).isTrue();
    assertThat(ref.put(here)).isFalse();
    ref.kill();
    assertThat(ref.confirm(rcu)).isFalse();
    assertThat(ref.put(there)).isTrue();
  }
}
