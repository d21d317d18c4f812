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
/// The page's lock covers the page that is there, and for what is not there each has its own rule:
///
/// | what | the rule | in |
/// |------|----------|----|
/// | a page that comes when truncate has been there | truncate sets the size first, the fault looks at it last | [SizeCheck] |
/// | a page that is another one by now | look at the slot again | [MovingPage] |
/// | a private copy, which has no file | unmap once more when the pages are gone | [CowTruncate] |
/// | the block below a page that stays | the invalidate lock before the page's | [Reread] |
/// | a hole of a file without pages | a count of faults, or an entry with a lock bit | [HoleMapping] |
///
/// Where a process may store through its mapping all the while ([MappedStore]), the mapping has to
/// go, or become read-only, before anybody looks at what was stored: by direct I/O ([Toss]), and by
/// a file that grows over the rest of its last page ([SizeExtension]). Who only reads need not take
/// anything away ([DirectRead]).
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
