// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import org.pagetorture.model.page.PageFlags;

/// Counts the fault from before its look at the freeze until the page is dirty; the freeze waits
/// for the count to be zero.
///
/// Kernel: include/linux/fs.h:sb_start_pagefault(), mm/filemap.c:filemap_page_mkwrite() (v3.6 and
/// later).
public final class StartPagefault extends FreezeFault {
  private final FaultCount faults = new FaultCount();

  @Override
  boolean fault() {
    faults.start();
    boolean mapped = !isFrozen() && tryLock();
    if (mapped) {
      map();
      // Plain: the page is locked.
      page.flags.testAndSetPlain(PageFlags.DIRTY);
      unlock();
    }
    faults.end();
    return mapped;
  }

  @Override
  void awaitFaults() {
    faults.awaitNone();
  }
}
