// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Leaves out fork's fence: pins may be looked for before anybody sees the odd sequence.
public final class BustedForkNoFence extends ForkCow {
  @Override
  public void fork(Pte pte, Page page) {
    int start = seqOpaque();
    setSeqOpaque(start + 1);
    share(pte, page);
    setSeqRelease(start + 2);
  }
}
