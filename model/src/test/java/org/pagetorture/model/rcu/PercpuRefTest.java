// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercpuRefTest {
  private final Rcu rcu = new RcuFence();
  private final PercpuRef ref = new PercpuRef(2);

  @Test
  void aKilledCountGivesNothing() {
    assertThat(ref.tryGetLive(0)).isTrue();
    ref.kill();
    assertThat(ref.tryGetLive(1)).isFalse();
    assertThat(ref.confirm(rcu)).isFalse();
    assertThat(ref.put(0)).isTrue();
  }

  @Test
  void whoGetsAndPutsMayBeOnDifferentCpus() {
    assertThat(ref.tryGetLive(0)).isTrue();
    assertThat(ref.put(1)).isFalse();
    ref.kill();
    assertThat(ref.confirm(rcu)).isTrue();
  }

  @Test
  void aPutBetweenKillAndConfirmIsNotLost() {
    assertThat(ref.tryGetLive(0)).isTrue();
    ref.kill();
    assertThat(ref.put(0)).isFalse();
    assertThat(ref.confirm(rcu)).isTrue();
  }

  @Test
  void aResurrectedCountKeepsItsHolders() {
    assertThat(ref.resurrect()).isFalse();
    assertThat(ref.tryGetLive(0)).isTrue();
    ref.kill();
    assertThat(ref.confirm(rcu)).isFalse();
    assertThat(ref.resurrect()).isTrue();

    assertThat(ref.tryGetLive(1)).isTrue();
    assertThat(ref.put(0)).isFalse();
    ref.kill();
    assertThat(ref.confirm(rcu)).isFalse();
    assertThat(ref.put(1)).isTrue();
  }
}
