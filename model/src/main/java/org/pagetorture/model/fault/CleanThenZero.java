// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;

/// Makes the mapping read-only first: a later store faults, and waits for the page's lock.
public final class CleanThenZero extends SizeExtension {
  @Override
  void prepare(AddressSpace file, MappedStore process) {
    process.clean();
    file.page.setDataOpaque(0);
  }
}
