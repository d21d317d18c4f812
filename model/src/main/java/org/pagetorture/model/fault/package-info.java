// SPDX-License-Identifier: Apache-2.0
/// Faults against those who take pages out of a file: truncate, invalidation, hole punch.
///
/// A fault finds the page and sets the entry; between the two the page may go, and an entry set
/// afterwards leads to a page that belongs to nobody. What keeps that from happening:
///
/// - A count of truncates, or a flag of the page, looked at under the page table lock
///   ([TruncateCount], [Seqlock], [InvalidateFlag]).
/// - The page's lock from a second look at the page until the entry is set ([LockedPage],
///   [FaultAround]).
/// - A lock of the file that covers also what has no page yet ([UnderInvalidateLock]).
///
/// | label | in | orders | pairs with | scenario |
/// |-------|----|--------|------------|----------|
/// | count/A | `TruncateCount.countAtFirst()` | the count comes before the file's size is read | count/B | FaultVsTruncate |
/// | count/B | `Counted.invalidate()` | the size comes before the count | count/A | FaultVsTruncate |
/// | hole/A | `SparseSeqcount.fault()` | the odd count comes before the look for a block | hole/B | HoleFaultVsAllocate |
/// | hole/B | `SparseSeqcount.allocate()` | the block comes before the look at the count | hole/A | HoleFaultVsAllocate |
/// | size/A | `SizeCheck.isInside()` | the page comes into the cache before the size is read | size/B | FillVsShrink |
/// | size/B | `SizeCheck.truncate()` | the size comes before the cache is searched | size/A | FillVsShrink |
///
/// Kernel: mm/memory.c, mm/filemap.c, mm/truncate.c, fs/dax.c (v2.6.22 to v6.13).
@NullMarked
package org.pagetorture.model.fault;

import org.jspecify.annotations.NullMarked;
