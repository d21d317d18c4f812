// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;

/// Leaves the mapping writable: a store may come after the zeroes, and before the size.
public final class BustedZeroOnly extends SizeExtension {
  @Override
  void prepare(AddressSpace file, MappedStore process) {
    file.page.setDataOpaque(0);
  }
}
