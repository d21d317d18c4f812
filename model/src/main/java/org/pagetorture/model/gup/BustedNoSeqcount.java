// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Leaves out the sequence count: a pin may come between the look for pins and the new entry.
public final class BustedNoSeqcount extends ForkCow {
  @Override
  public void fork(Pte pte, Page page) {
    share(pte, page);
  }
}
