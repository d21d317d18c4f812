// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.rcu.RcuFence;
import org.pagetorture.model.rcu.RcuMembarrier;
import org.pagetorture.model.rcu.RcuQsbr;
import org.pagetorture.model.rcu.Srcu;

/// What every sound strategy does while nobody races with it.
class TruncateStrategyTest {
  private final Page page = new Page(1);
  private final Pte pte = new Pte(Pte.map(0, Pte.WRITE));

  static Stream<TruncateStrategy> sound() {
    List<TruncateStrategy> rcu =
        Stream.of(new RcuFence(), new RcuMembarrier(), new RcuQsbr(), new Srcu())
            .<TruncateStrategy>map(RcuWait::new)
            .toList();
    return Stream.concat(rcu.stream(), leaves(TruncateStrategy.class).map(c -> make(c)));
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    if (type.isSealed()) {
      return Stream.of(type.getPermittedSubclasses()).flatMap(c -> leaves(c));
    }
    boolean asked = type != RcuWait.class && !type.getSimpleName().startsWith("Busted");
    return asked ? Stream.of(type) : Stream.of();
  }

  private static TruncateStrategy make(Class<?> type) {
    try {
      return (TruncateStrategy) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " has no public constructor without parameters", e);
    }
  }

  @ParameterizedTest
  @MethodSource("sound")
  void aPinKeepsTheBlock(TruncateStrategy strategy) {
    assertThat(strategy.tryPin(pte, page)).isTrue();
    assertThat(strategy.truncate(pte, page)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("sound")
  void anIdlePageIsFreed(TruncateStrategy strategy) {
    assertThat(strategy.tryPin(pte, page)).isTrue();
    strategy.unpin(page);
    assertThat(strategy.truncate(pte, page)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("sound")
  void aTruncatedPageCannotBePinned(TruncateStrategy strategy) {
    assertThat(strategy.tryPin(pte, page)).isTrue();
    strategy.unpin(page);
    assertThat(strategy.truncate(pte, page)).isTrue();
    assertThat(strategy.tryPin(pte, page)).isFalse();
  }
}
