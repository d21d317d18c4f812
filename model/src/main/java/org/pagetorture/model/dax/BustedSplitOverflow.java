// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Takes references without a bound: one too many carries over into the high half, where it looks
/// like a truncate, and leaves a low half that looks idle.
///
/// Left out: the refusal at the largest count.
public final class BustedSplitOverflow extends SplitWord {
  /// A page with `references`.
  public BustedSplitOverflow(int references) {
    super(references);
  }

  @Override
  public boolean tryPin(Pte pte, Page page) {
    int seen;
    do {
      seen = wordOpaque();
      if (!pte.isPresentOpaque() || seen >= TRUNCATE) {
        return false;
      }
    } while (!casWordVolatile(seen, seen + 1));
    return true;
  }
}
