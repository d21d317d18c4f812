// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pagetorture.model.mm.AddressSpace;

class SizeExtensionTest {
  private final AddressSpace file = new AddressSpace();
  private final MappedStore process = new MappedStore();

  private void storeBeyondTheEndAndExtend(SizeExtension extension) {
    file.setSizeOpaque(SizeExtension.HALF);
    assertThat(process.fault(file) && process.store(file, 7)).isTrue();
    extension.extend(file, process);
    assertThat(file.sizeOpaque()).isGreaterThan(SizeExtension.HALF);
  }

  @Test
  void aFileGrowsByZeroes() {
    storeBeyondTheEndAndExtend(new CleanThenZero());
    assertThat(file.page.dataOpaque()).isZero();
    storeBeyondTheEndAndExtend(new BustedZeroOnly());
    assertThat(file.page.dataOpaque()).isZero();
  }

  @Test
  void aStoreIntoTheLongerFileStays() {
    storeBeyondTheEndAndExtend(new CleanThenZero());
    assertThat(process.fault(file) && process.store(file, 8)).isTrue();
    assertThat(file.page.dataOpaque()).isEqualTo(8);
  }

  @Test
  void theNextStoreFaults() {
    storeBeyondTheEndAndExtend(new BustedCleanOnly());
    assertThat(process.clean()).isFalse();
    assertThat(file.page.dataOpaque()).isEqualTo(7);
  }
}
