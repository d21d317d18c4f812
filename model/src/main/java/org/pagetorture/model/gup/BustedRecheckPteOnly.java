// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;

/// Leaves out the second look at the upper entry: collapse does not touch the lower one.
public final class BustedRecheckPteOnly extends CollapseGup {
  @Override
  boolean isSame(Pte pmd, int seen) {
    return true;
  }
}
