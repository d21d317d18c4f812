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
  private static final int ENTRY = Pte.map(0, Pte.WRITE);

  private final Page page = new Page(1);
  private final Pte pte = new Pte(ENTRY);

  static Stream<TruncateStrategy> sound() {
    List<TruncateStrategy> rcu =
        Stream.of(new RcuFence(), new RcuMembarrier(), new RcuQsbr(), new Srcu())
            .<TruncateStrategy>map(RcuWait::new)
            .toList();
    return Stream.concat(rcu.stream(), leaves(TruncateStrategy.class).map(c -> make(c)));
  }

  static Stream<TruncateStrategy> draining() {
    return sound().filter(DrainAll.class::isInstance);
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

  @ParameterizedTest
  @MethodSource("sound")
  void aPageThatIsMappedAgainIsAsBefore(TruncateStrategy strategy) {
    for (int life = 0; life < 3; life++) {
      anIdlePageIsFreed(strategy);
      strategy.remap(pte, page, ENTRY);
    }
    aPinKeepsTheBlock(strategy);
    strategy.remap(pte, page, ENTRY);
    strategy.unpin(page);
    aTruncatedPageCannotBePinned(strategy);
  }

  @ParameterizedTest
  @MethodSource("draining")
  void aMappingIsDrainedAtOnce(TruncateStrategy strategy) {
    Page other = new Page(1);
    Pte otherPte = new Pte(ENTRY);
    Pte[] ptes = {pte, otherPte};
    Page[] pages = {page, other};
    assertThat(strategy.tryPin(otherPte, other)).isTrue();
    int busy = strategy instanceof MembarrierGup ? 2 : 1; // it counts pins, not pages
    assertThat(((DrainAll) strategy).truncate(ptes, pages)).isEqualTo(2 - busy);
    strategy.unpin(other);
    strategy.remap(pte, page, ENTRY);
    strategy.remap(otherPte, other, ENTRY);
    assertThat(((DrainAll) strategy).truncate(ptes, pages)).isEqualTo(2);
    assertThat(strategy.tryPin(pte, page)).isFalse();
    assertThat(strategy.tryPin(otherPte, other)).isFalse();
  }
}
