// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.Vma;

/// Sets the entry whatever it is by now.
public final class BustedNoRecheck extends EntryCheck {
  @Override
  boolean isSame(Vma vma, int seen) {
    return true;
  }
}
