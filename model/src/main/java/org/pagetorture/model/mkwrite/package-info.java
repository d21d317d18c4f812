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
/// for a lock. There is no ordering of its own here: the page lock carries it all, and what it does
/// not cover is broken.
///
/// Kernel: Documentation/filesystems/locking.rst, mm/memory.c (v6.12).
@NullMarked
package org.pagetorture.model.mkwrite;

import org.jspecify.annotations.NullMarked;
