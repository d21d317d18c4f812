// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Always looks under the lock.
///
/// Kernel: mm/rmap.c:page_check_address() with `sync` (v2.6.27), `PVMW_SYNC` (v6.12).
public final class WalkUnderPtl extends EntryRewrite {
  @Override
  boolean mkclean(MappedPage mapped) {
    return mapped.mkclean();
  }
}
