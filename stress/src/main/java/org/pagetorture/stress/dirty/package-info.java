// SPDX-License-Identifier: Apache-2.0
/// Races of writeback and reclaim against those who store to a page: rows C1 to C9 of the catalogue,
/// and of E9 what does not hang on the entry's write bit.
/// Races of writeback against those who store to a page: rows C6 and C11 to C17 of the catalogue,
/// and of group E those of a pin in the page cache, E9 to E12.
@NullMarked
package org.pagetorture.stress.dirty;

import org.jspecify.annotations.NullMarked;
