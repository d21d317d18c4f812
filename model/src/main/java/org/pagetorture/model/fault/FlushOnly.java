// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;

/// Leaves the cache alone once the disk has what it has: direct reads through iomap.
public final class FlushOnly extends DirectRead {
  @Override
  void forget(AddressSpace file) {}
}
