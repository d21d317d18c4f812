// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;

/// Frees the table as soon as nothing leads to it any more.
///
/// Left out: the wait for the walkers that are inside.
public final class BustedFreeAtOnce extends TableFree {
  @Override
  public int walk(Pte pmd, Pte table) {
    return entry(pmd.entryAcquire(), table);
  }

  @Override
  void waitForWalks() {}
}
