// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Takes an entry that is empty for a moment for one that maps nothing.
///
/// Kernel: mm/rmap.c:page_check_address() (v2.6.26).
public final class BustedSkipNonPresent extends EntryRewrite {
  @Override
  boolean mkclean(MappedPage mapped) {
    return mkcleanIfPresent(mapped);
  }
}
