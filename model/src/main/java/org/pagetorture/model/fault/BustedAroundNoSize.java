// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageFlags;

/// Leaves out the size: the cache may hold a page beyond it, which nobody comes to take away.
public final class BustedAroundNoSize extends Around {
  @Override
  boolean mayMap(AddressSpace file) {
    return file.owns() && file.page.flags.testOpaque(PageFlags.UPTODATE);
  }
}
