// SPDX-License-Identifier: Apache-2.0
/// Who stores to a page against writeback, which cleans the page and then reads it, and against
/// reclaim, which throws it away.
///
/// Several places say that the disk lacks something: the dirty bit of each entry, `PG_dirty`, the
/// buffers, the tag in the file's tree, the state of the inode. A store may be written twice, never
/// not at all. So who has stored marks them from the page upwards, who is about to read the page
/// clears them, and each question is what happens when the two meet.
///
/// - [DirtyMark]: the flag alone. Who has stored sets it, who is about to read the page clears it.
///   An RMW of the flag on each side is enough, because one of the two comes first: the later one
///   sees what the other's thread did before. A holder that looks first, to spare the RMW of a page
///   that is dirty already, writes the page and reads the flag, while writeback writes the flag and
///   reads the page: that takes a full fence on each side.
/// - [ClearDirtyForIo]: entry, flag and buffers. The entry's bit has to become dirty buffers before
///   it is cleared, because a file system writes nothing else.
/// - [WriteFault]: a page that is writable has to be dirty. Both sides do two things, and only a
///   lock over one side's two makes them one.
/// - [EntryRewrite]: an entry means what it says only under the lock of its table.
/// - [SetPageDirty]: the flag and the file's count of dirty pages, while the file goes. A look at
///   the mapping is worth something only while a lock keeps it.
/// - [DirtyTag]: the flag is changed without a lock, the tag with it. Who takes the tag away looks
///   at the flag under that lock.
/// - [InodeMark]: a look before the lock, as with the flag, and the same fence on each side.
/// - [Reclaim], [LazyFree]: a page may go when nobody holds it and it is clean, in this order,
///   because its holders mark it dirty before they let go.
/// - [RedirtyPinned]: a pin is a store that lasts. Writeback that finds one leaves the page dirty.
/// - [DirtyAccounting]: the count of dirty pages goes with the change of the flag, not with a look.
/// - [DirtyMigration]: the flag moves to another page while nobody can get the page.
/// - [OrphanMark]: whoever marks a page by a pin alone may find that it has no file any more.
///
/// | label | in | orders | pairs with | scenario |
/// |-------|----|--------|------------|----------|
/// | dirty/A | `DirtyMark.setDirty()` | the store comes before the flag | dirty/B | StoreVsWriteback |
/// | dirty/B | `DirtyMark.clearDirty()` | the flag comes before the page is read | dirty/A, stable/A | StoreVsWriteback |
/// | dirty/C | `FenceThenTest.store()` | the store comes before the flag is read | dirty/D | StoreVsWriteback |
/// | dirty/D | `FenceThenTest.writeBack()` | the cleared flag comes before the page is read | dirty/C | StoreVsWriteback |
/// | inode/A | `InodeMark.mark()` | the tag comes before the inode's state is read | inode/B | MarkInodeVsWriteback |
/// | inode/B | `InodeMark.finish()` | the inode's state comes before the tag is read | inode/A | MarkInodeVsWriteback |
/// | pinned/A | `RedirtyPinned.writeBack()` | the stores of who has unpinned the page come before the page is read | put/A | StoreVsWriteback |
/// | pinned/B | `DirtyMark.clearDirtyUnlessPinned()` | the store of who has unpinned the page comes before the page is read | put/A | AskedStoreVsWriteback, StoreVsChecksum |
///
/// Locks order what is opaque here. Kernel: mm/page-writeback.c, mm/rmap.c, mm/vmscan.c,
/// fs/fs-writeback.c (v2.6.19 to v6.12).
@NullMarked
package org.pagetorture.model.dirty;

import org.jspecify.annotations.NullMarked;
