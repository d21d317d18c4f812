// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Looks whether there is a mapping, and reads it again to follow it.
public final class BustedReadMappingTwice extends OrphanMark {
  @Override
  int mark() {
    return page.ownerOpaque() == NULL ? ORPHAN : tag(page.ownerOpaque());
  }
}
