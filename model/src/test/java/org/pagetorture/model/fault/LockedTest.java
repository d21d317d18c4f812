// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageLock;

/// Who finds the page locked gives up, and leaves everything as it was.
class LockedTest {
  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();

  static Stream<FaultPath> sound() {
    return Stream.of(new LockedPage(), new UnderInvalidateLock(), new FaultAround());
  }

  @ParameterizedTest
  @MethodSource("sound")
  void aFaultGivesUp(FaultPath path) {
    PageLock.tryLock(file.page.flags);
    assertThat(path.fault(file, vma)).isFalse();
    assertThat(file.page.refcount.countOpaque()).isEqualTo(1);
    PageLock.unlock(file.page.flags);
    assertThat(path.fault(file, vma)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("sound")
  void aTruncateGivesUp(FaultPath path) {
    PageLock.tryLock(file.page.flags);
    assertThat(path.truncate(file, vma)).isFalse();
    assertThat(file.owns()).isTrue();
    PageLock.unlock(file.page.flags);
    assertThat(path.truncate(file, vma)).isTrue();
  }
}
