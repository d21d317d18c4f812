// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.Vma;

/// Unmaps the range once more when the pages are gone, and nobody can copy them any more.
///
/// The kernel calls the first unmap one for speed, and this one the one for correctness.
public final class UnmapTwice extends CowTruncate {
  @Override
  void unmapAgain(Vma vma) {
    vma.unmap();
  }
}
