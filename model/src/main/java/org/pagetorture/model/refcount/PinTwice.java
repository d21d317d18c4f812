// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// A reference first, the rest of the pin next, and only then the second look at the entry.
public final class PinTwice extends Pinning {
  @Override
  public boolean pin(Pte pte, Page page) {
    int seen = pte.entryOpaque();
    return (seen & Pte.PRESENT) != 0
        && page.refcount.tryGet()
        && page.refcount.tryAdd(REST)
        && isSame(pte, seen, page);
  }
}
