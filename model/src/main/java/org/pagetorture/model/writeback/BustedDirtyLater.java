// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

/// Marks the page dirty when the lock of the question is gone: as a fault whose handler returned
/// with the page unlocked, and as who pins a page and marks it at release.
///
/// Kernel: mm/memory.c:do_wp_page() (v2.6.29), mm/gup.c:unpin_user_pages_dirty_lock(),
/// fs/ext4/inode.c:ext4_writepage() (v5.17).
public final class BustedDirtyLater extends AskedStore {}
