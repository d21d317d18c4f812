// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Takes no lock: writeback passes the entry before it is writable, and marks the page clean after
/// the fault has found it dirty.
///
/// Kernel: mm/memory.c:do_wp_page() (v2.6.22).
public final class BustedMapThenDirty extends WriteFault {
  @Override
  boolean mapAndDirty(MappedPage mapped) {
    map(mapped);
    mapped.setDirty();
    return true;
  }
}
