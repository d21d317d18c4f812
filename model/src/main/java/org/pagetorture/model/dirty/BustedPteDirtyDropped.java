// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Forgets that the entry was dirty: the buffer is clean since the commit, and nobody writes it.
///
/// Kernel: mm/page-writeback.c:clear_page_dirty_for_io() (v2.6.19).
public final class BustedPteDirtyDropped extends ClearDirtyForIo {}
