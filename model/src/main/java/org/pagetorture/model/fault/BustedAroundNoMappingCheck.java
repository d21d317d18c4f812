// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageFlags;

/// Leaves out the look at `mapping`: a removed page is still up to date, and inside the file.
public final class BustedAroundNoMappingCheck extends Locked {
  @Override
  boolean mayMap(AddressSpace file) {
    return file.page.flags.testOpaque(PageFlags.UPTODATE) && file.sizeOpaque() != 0;
  }
}
