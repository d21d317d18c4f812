// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// What every protocol does while nobody races with it, the busted ones too.
class MkwriteProtocolTest {
  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();

  static Stream<MkwriteProtocol> protocols() {
    return leaves(MkwriteProtocol.class).map(MkwriteProtocolTest::make);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(MkwriteProtocolTest::leaves)
        : Stream.of(type);
  }

  private static MkwriteProtocol make(Class<?> type) {
    try {
      return (MkwriteProtocol) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " has no public constructor without parameters", e);
    }
  }

  private boolean isDirty() {
    return file.page.flags.testOpaque(PageFlags.DIRTY);
  }

  private boolean isLocked() {
    return file.page.flags.testOpaque(PageFlags.LOCKED);
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void aWritablePageIsDirtyAndUnlocked(MkwriteProtocol protocol) {
    assertThat(protocol.fault(file, vma)).isEqualTo(VmFault.LOCKED);
    assertThat(vma.isWritable()).isTrue();
    assertThat(isDirty()).isTrue();
    assertThat(isLocked()).isFalse();
    assertThat(file.page.refcount.countOpaque()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void writebackTakesTheWriteBitAway(MkwriteProtocol protocol) {
    assertThat(protocol.fault(file, vma)).isEqualTo(VmFault.LOCKED);
    assertThat(protocol.writeback(file, vma)).isFalse();
    assertThat(vma.pte.isPresentOpaque()).isTrue();
    assertThat(vma.isWritable()).isFalse();
    assertThat(isDirty()).isFalse();
    assertThat(isLocked()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void writebackTellsOfAPageThatIsCleanAndWritable(MkwriteProtocol protocol) {
    assertThat(protocol.fault(file, vma)).isEqualTo(VmFault.LOCKED);
    assertThat(protocol.clean(file)).isTrue();
    assertThat(protocol.writeback(file, vma)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void aTruncatedPageIsNeitherMappedNorDirty(MkwriteProtocol protocol) {
    assertThat(protocol.fault(file, vma)).isEqualTo(VmFault.LOCKED);
    assertThat(protocol.truncate(file, vma)).isTrue();
    assertThat(vma.pte.isPresentOpaque()).isFalse();
    assertThat(isDirty()).isFalse();
    assertThat(isLocked()).isFalse();
    assertThat(protocol.fault(file, vma)).isEqualTo(VmFault.NOPAGE);
    assertThat(file.page.refcount.countOpaque()).isZero();
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void aLockedPageIsForLater(MkwriteProtocol protocol) {
    PageLock.tryLock(file.page.flags);
    assertThat(protocol.fault(file, vma)).isEqualTo(VmFault.RETRY);
    assertThat(protocol.truncate(file, vma)).isFalse();
    assertThat(file.page.refcount.countOpaque()).isEqualTo(1);
    PageLock.unlock(file.page.flags);
    assertThat(protocol.fault(file, vma)).isEqualTo(VmFault.LOCKED);
  }

  static Stream<MkwriteProtocol> withALockOfTheirOwn() {
    return Stream.of(
        new DirtiedByVm(), new ClusterLocked(), new ReserveFirst(), new CheckTruncate());
  }

  @ParameterizedTest
  @MethodSource("withALockOfTheirOwn")
  void aLockedFileIsForLater(MkwriteProtocol protocol) {
    protocol.fileLock.lock();
    assertThat(protocol.fault(file, vma)).isEqualTo(VmFault.RETRY);
    protocol.fileLock.unlock();
    assertThat(protocol.fault(file, vma)).isEqualTo(VmFault.LOCKED);
  }

  @Test
  void aPageBeyondTheSizeIsSigbusOrNopage() {
    file.setSizeOpaque(0);
    assertThat(new ClusterLocked().fault(file, vma)).isEqualTo(VmFault.SIGBUS);
    assertThat(new CheckTruncate().fault(file, vma)).isEqualTo(VmFault.NOPAGE);
    assertThat(new ReserveFirst().fault(file, vma)).isEqualTo(VmFault.NOPAGE);
    assertThat(isLocked()).isFalse();
  }
}
