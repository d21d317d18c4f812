// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.page.Page;

/// Locks the page that it was passed, and refuses if it is not the file's any more.
///
/// Kernel: fs/ocfs2/mmap.c:__ocfs2_page_mkwrite(), ocfs2_write_begin_nolock() (v6.12).
public final class PassedPage extends TargetPage {
  @Override
  boolean lockPrepared(Page passed) {
    return lockOwned(passed);
  }
}
