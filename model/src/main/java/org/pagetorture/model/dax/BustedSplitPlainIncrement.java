// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// One path takes its reference by a plain `get_page()`, which knows nothing of the truncates in
/// the high half.
///
/// Left out: the look at the high half.
public final class BustedSplitPlainIncrement extends SplitWord {
  public BustedSplitPlainIncrement() {
    super(IDLE);
  }

  @Override
  public boolean tryPin(Pte pte, Page page) {
    if (!pte.isPresentOpaque()) {
      return false;
    }
    getAndAddVolatile(1);
    return true;
  }
}
