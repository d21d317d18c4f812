// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Counts by what the RMW of the flag found: of several who set it, or clear it, one is told that
/// the change was his.
///
/// Kernel: mm/page-writeback.c:filemap_dirty_folio(), __folio_cancel_dirty() (v6.12).
public final class CountTheChange extends DirtyAccounting {}
