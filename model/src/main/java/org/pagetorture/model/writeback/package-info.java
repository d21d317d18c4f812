// SPDX-License-Identifier: Apache-2.0
/// What a file system owes its disk for a page that is being stored to, and what it needs for that:
/// metadata, checksums, an end of fsync, a freeze.
///
/// Writeback clears the mark ([org.pagetorture.model.dirty.DirtyMark]) and goes on to read the page.
/// What the file system knows of the page lives as long as the mark, or as the writeback; whoever
/// stores without asking anew, by a pin or through an entry that stayed writable, meets a file
/// system that has forgotten the page, or that is just reading it.
///
/// - [AskedStore]: whom the file system allowed to store marks the page later, and what the file
///   system keeps of a dirty page goes with the mark that writeback takes away meanwhile. The page
///   has to stay locked, or dirty, or be asked for again.
/// - [StablePages]: what is being written has to stay as its checksum was taken. A fault can be made
///   to wait for the end of writeback, a pin cannot.
/// - [FsyncWalk]: what fsync owes is what was dirty when it began.
/// - [FreezeFault]: freezing a file system waits for those who are about to make a page dirty, or
///   they see the freeze.
///
/// | label | in | orders | pairs with | scenario |
/// |-------|----|--------|------------|----------|
/// | faults/A | `FaultCount.start()` | the count comes before the look at the freeze | faults/C | FaultVsFreeze |
/// | faults/B | `FaultCount.end()` | the dirty page comes before the end of the fault | faults/C | FaultVsFreeze |
/// | faults/C | `FaultCount.awaitNone()` | the freeze comes before the look at the count, and that before the look at what the faults did | faults/A, faults/B | FaultVsFreeze |
/// | freeze/A | `FreezeFault.freeze()` | the freeze comes before the look at the faults, or at their pages | freeze/B | FaultVsFreeze |
/// | freeze/B | `FreezeFault.isFrozen()` | the fault's own mark comes before this look | freeze/A | FaultVsFreeze |
/// | freeze/C | `DirtyThenCheck.awaitFaults()` | the freeze comes before the look at the flag | freeze/D | FaultVsFreeze |
/// | freeze/D | `DirtyThenCheck.fault()` | the flag comes before the look at the freeze | freeze/C | FaultVsFreeze |
/// | stable/A | `StablePages.end()` | the reads of the page, and the writes to the disk, come before the end | dirty/B | StoreVsChecksum |
///
/// Kernel: mm/page-writeback.c, fs/fs-writeback.c, fs/buffer.c, fs/super.c (v2.6.28 to v6.12).
@NullMarked
package org.pagetorture.model.writeback;

import org.jspecify.annotations.NullMarked;
