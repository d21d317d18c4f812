// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.page.PageRefcount;

/// Reads the mappings first: an unmap in between takes one from each, and the pin that is left
/// looks like the mapping that is gone.
///
/// Left out: the order. C leaves the order of the operands of a subtraction to the compiler.
public final class BustedMapcountThenRef extends BusyScan {
  @Override
  public boolean isBusy(PageRefcount refcount, PageRefcount mapcount) {
    int mappings = mapcount.countAcquire();
    return refcount.countAcquire() - mappings != 0;
  }
}
