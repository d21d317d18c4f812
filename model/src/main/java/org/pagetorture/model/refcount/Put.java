// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.PageRefcount;

/// How a reference is dropped, so that exactly one holder frees the page, after all the others.
///
/// Kernel: include/linux/page_ref.h:page_ref_dec_and_test(), include/linux/refcount.h (v6.12).
public abstract sealed class Put
    permits FullPut,
        ReleasePut,
        BustedLoadStore,
        BustedDecThenTest,
        BustedPlainPut,
        BustedNoAcquire {
  /// Drops a reference, and returns whether it was the last.
  public abstract boolean put(PageRefcount refcount);
}
