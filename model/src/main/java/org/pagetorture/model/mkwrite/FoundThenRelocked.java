// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.page.Page;

/// Looks the page up once more and prepares what it finds, but returns 0: the memory manager locks
/// the page that it has passed, and sees for itself that it was taken out.
///
/// The wrong page is dirty for nothing, and no more than that.
///
/// Kernel: mm/memory.c:do_page_mkwrite() (v6.12).
public final class FoundThenRelocked extends TargetPage {
  @Override
  boolean lockPrepared(Page passed) {
    prepareFound();
    return lockOwned(passed);
  }
}
