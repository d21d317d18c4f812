// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageLock;

/// Looks the page up once more, prepares what it finds, and hands the page back that it was passed,
/// locked: the memory manager takes its word for it.
///
/// Proposed for ocfs2 in 2010. What it left out is the look whether both are one page.
public final class BustedFoundPage extends TargetPage {
  @Override
  boolean lockPrepared(Page passed) {
    prepareFound();
    PageLock.lock(passed.flags);
    return true;
  }
}
