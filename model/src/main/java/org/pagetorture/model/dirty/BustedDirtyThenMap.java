// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Marks the page before it is writable, and takes no lock: all of a writeback fits in between.
public final class BustedDirtyThenMap extends WriteFault {
  @Override
  boolean mapAndDirty(MappedPage mapped) {
    mapped.setDirty();
    map(mapped);
    return true;
  }
}
