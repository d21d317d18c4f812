// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;

/// Sets the size after the pages are gone: until then faults bring them back.
public final class BustedSizeLast extends SizeCheck {
  @Override
  public void truncate(AddressSpace file, Vma vma) {
    vma.unmap(file.page);
    takeAway(file, vma);
    file.setSizeOpaque(0);
  }
}
