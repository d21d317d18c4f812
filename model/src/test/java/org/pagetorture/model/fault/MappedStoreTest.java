// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageLock;

class MappedStoreTest {
  private final AddressSpace file = new AddressSpace();
  private final MappedStore process = new MappedStore();

  @Test
  void theFirstStoreFaults() {
    assertThat(process.store(file, 7)).isFalse();
    assertThat(process.fault(file)).isTrue();
    assertThat(process.store(file, 7)).isTrue();
    assertThat(file.page.dataOpaque()).isEqualTo(7);
    assertThat(process.isMapped()).isTrue();
    assertThat(file.page.refcount.countOpaque()).isEqualTo(2);
  }

  @Test
  void aCleanMappingFaultsOnceMore() {
    assertThat(process.fault(file) && process.store(file, 7)).isTrue();
    assertThat(process.clean()).isTrue();
    assertThat(process.clean()).isFalse();
    assertThat(process.store(file, 8)).isFalse();
    assertThat(process.fault(file) && process.store(file, 8)).isTrue();
    assertThat(file.page.dataOpaque()).isEqualTo(8);
    assertThat(file.page.refcount.countOpaque()).isEqualTo(2);
  }

  @Test
  void onlyAStoreMakesTheMappingDirty() {
    assertThat(process.fault(file)).isTrue();
    assertThat(process.unmap(file.page)).isFalse();
    assertThat(process.isMapped()).isFalse();
    assertThat(process.fault(file) && process.store(file, 7)).isTrue();
    assertThat(process.unmap(file.page)).isTrue();
    assertThat(file.page.refcount.countOpaque()).isEqualTo(1);
  }

  @Test
  void aPageThatIsGoneIsNotStoredTo() {
    PageLock.lock(file.page.flags);
    file.remove();
    PageLock.unlock(file.page.flags);
    assertThat(process.fault(file)).isFalse();
    assertThat(process.store(file, 7)).isFalse();
    assertThat(file.page.dataOpaque()).isZero();
  }
}
