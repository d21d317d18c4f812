// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;

/// Makes the mapping read-only, so that the next store is noticed, and leaves the zeroes to
/// whoever writes the page to the disk, if anybody does: `pagecache_isize_extended()` until 6.12.
public final class BustedCleanOnly extends SizeExtension {
  @Override
  void prepare(AddressSpace file, MappedStore process) {
    process.clean();
  }
}
