// SPDX-License-Identifier: Apache-2.0
/// The protocol of `page_mkwrite`: a file system is asked before a page becomes writable, and the
/// page may be gone, or written back, before it is.
///
/// | protocol | as in | its lock | after it | dirty by |
/// |----------|-------|----------|----------|----------|
/// | [RelockedByVm] | ocfs2 until 2011 | the page's | UNLOCKED | both |
/// | [DirtiedByVm] | ext4 | shared | LOCKED | memory manager |
/// | [ClusterLocked] | gfs2 | exclusive | LOCKED, SIGBUS beyond the size | both |
/// | [ReserveFirst] | btrfs | shared | LOCKED, SIGBUS without space | both |
/// | [CheckTruncate] | XFS | shared | LOCKED | both |
///
/// All return NOPAGE when the page is not the file's any more, and RETRY where the kernel sleeps
/// for a lock.
///
/// What else the two sides owe each other is a family each:
///
/// | family | the question | the answer |
/// |--------|--------------|------------|
/// | [LostPage] | what does the process hear of a page that was taken away? | nothing: it faults again, and looks anew |
/// | [FreezeProtocol] | and of a file system that is frozen? | nothing: it waits, then faults again |
/// | [EntryCheck] | what if the entry changed meanwhile? | it is left alone; page and lock are given back |
/// | [MetadataLife] | until when is the page locked? | until it is dirty |
/// | [EofCheck] | does the page at the end belong to the file? | no, or the blocks go last |
/// | [TargetPage] | which page is prepared? | the one that will be mapped |
/// | [Reservation] | who gives space back? | everyone who did not make the page dirty |
/// | [DroppedLock] | what holds when `mmap_lock` was dropped? | nothing: the vma is looked up again, once |
/// | [HandlerOrder] | which comes first, page or transaction? | the same as in writeback: ext4 has the page last, XFS first |
///
/// There is no ordering of its own here: the page lock carries it all, and what it does not cover is
/// broken.
///
/// Kernel: Documentation/filesystems/locking.rst, mm/memory.c, include/linux/mm.h:vmf_fs_error()
/// (v6.12).
@NullMarked
package org.pagetorture.model.mkwrite;

import org.jspecify.annotations.NullMarked;
