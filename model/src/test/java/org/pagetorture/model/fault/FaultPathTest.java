// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;

/// What every path does while nobody races with it, the busted ones too.
class FaultPathTest {
  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();

  static Stream<FaultPath> paths() {
    return leaves(FaultPath.class).map(FaultPathTest::make);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(FaultPathTest::leaves)
        : Stream.of(type);
  }

  private static FaultPath make(Class<?> type) {
    try {
      return (FaultPath) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " has no public constructor without parameters", e);
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aFaultMapsThePageAndHoldsIt(FaultPath path) {
    assertThat(path.fault(file, vma)).isTrue();
    assertThat(vma.pte.isPresentOpaque()).isTrue();
    assertThat(file.page.refcount.countOpaque()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void truncateFreesAMappedPage(FaultPath path) {
    assertThat(path.fault(file, vma)).isTrue();
    assertThat(path.truncate(file, vma)).isTrue();
    assertThat(vma.pte.isPresentOpaque()).isFalse();
    assertThat(file.page.refcount.countOpaque()).isZero();
    assertThat(file.owns()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void afterATruncateThereIsNothingToMap(FaultPath path) {
    assertThat(path.truncate(file, vma)).isTrue();
    assertThat(path.fault(file, vma)).isFalse();
    assertThat(vma.pte.isPresentOpaque()).isFalse();
    assertThat(file.page.refcount.countOpaque()).isZero();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void anExtendedFileHasItsPageBack(FaultPath path) {
    assertThat(path.truncate(file, vma)).isTrue();
    path.extend(file);
    assertThat(file.page.refcount.countOpaque()).isEqualTo(1);
    assertThat(path.fault(file, vma)).isTrue();
  }

  @Test
  void aPageThatIsBeingInvalidatedIsNotMapped() {
    file.page.flags.testAndSetPlain(PageFlags.INVALIDATING);
    assertThat(new InvalidateFlag().fault(file, vma)).isFalse();
    assertThat(file.page.refcount.countOpaque()).isEqualTo(1);
  }

  @Test
  void anOddCountTurnsFaultsAway() {
    Seqlock path = new Seqlock();
    path.setCountOpaque(1);
    assertThat(path.fault(file, vma)).isFalse();
    assertThat(file.page.refcount.countOpaque()).isEqualTo(1);
  }
}
