// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.Vma;

/// Leaves out the second unmap: a copy made after the first one stays.
public final class BustedUnmapOnce extends CowTruncate {
  @Override
  void unmapAgain(Vma vma) {}
}
