// SPDX-License-Identifier: Apache-2.0
/// Truncate against the users of a DAX page, and the ways to settle who waits for whom.
///
/// A DAX page is the block itself: who has it pinned for a device writes to the disk. Truncate
/// takes the mapping away and gives the block to another file once nobody holds the page. A pin
/// looks at the mapping and takes a reference. So each side writes one word and reads the other's,
/// and all strategies are answers to one question: what keeps both from reading the old value?
///
/// - A full barrier on each side, around a flag ([TruncateFlag]) or around the entry itself
///   ([BreakLayouts], which is what Linux does).
/// - One word for both, so that one RMW decides: [SplitCount], [SplitCountXadd], [PinBiasFreeze].
/// - An RMW of the same word on each side, whose order carries the rest: [RmwBothSides].
/// - A lock around the pin: [PteLockGup], [PageLockOverGup], [WaitLocked].
/// - Waiting until every pin that may have seen the entry is over: [RcuWait], [PercpuRefKill],
///   [UnlockThenFlush].
/// - A barrier that truncate forces on the pin from outside: [MembarrierGup].
///
/// The other families: [IdleWait] (the last put and the sleeping truncate), [BusyScan] (the scan
/// while a mapping goes away), [LayoutBreak] (the lock that keeps faults out).
///
/// | label | in | orders | pairs with | scenario |
/// |-------|----|--------|------------|----------|
/// | after/A | `AfterAtomic.tryPin()` | the reference comes before the flag is read, both volatile | after/B | GupVsTruncate |
/// | after/B | `AfterAtomic.truncate()` | the flag comes before the count is read | after/A, after/D | GupVsTruncate |
/// | after/D | `AfterAtomic.tryPin()` | the second half of after/A | after/B | GupVsTruncate |
/// | flag/A | `TruncateFlag.tryPin()` | the reference comes before the flag is read | flag/B | GupVsTruncate |
/// | flag/B | `TruncateFlag.truncate()` | the flag comes before the count is read | flag/A | GupVsTruncate |
/// | idle/A | `TruncateStrategy.isIdle()` | the accesses of those who dropped their references come before the free | put/A | DmaVsReuse |
/// | pins/A | `Asymmetric.unpin()` | the holder's accesses come before its pin is gone | pins/B | DmaVsReuse |
/// | pins/B | `MembarrierGup.isDrained()` | the accesses of those who let go of their pins come before the free | pins/A | DmaVsReuse |
/// | rmw/A | `RmwBothSides.tryPin()` | the reference comes before the entry is read again | rmw/B | GupVsTruncate |
/// | rmw/B | `RmwBothSides.truncate()` | entry = none comes before the count | rmw/A | GupVsTruncate |
/// | rmw/C | `RmwBothSides.truncate()` | the accesses of those who dropped their references come before the free | put/A | DmaVsReuse |
/// | scan/A | `RefThenMapcount.isBusy()` | the references come before the mappings | put/A | MunmapVsScan |
/// | split/A | `SplitWord.unpin()` | the holder's accesses come before its reference is gone | split/B | DmaVsReuse |
/// | split/B | `SplitWord.truncate()` | the accesses of those who dropped their references come before the free | split/A, split/C, split/D | DmaVsReuse |
/// | split/C | `SplitCount.tryPin()` | the reference comes before what its holder does to the page | split/B | - |
/// | split/D | `SplitCountXadd.tryPin()` | the reference comes before what its holder does to the page | split/B | - |
/// | wake/A | `IdleWait.putAndWake()` | the put comes before the queue is looked at, both volatile | wake/B | LastPutVsWaiter |
/// | wake/B | `IdleWait.waitIdle()` | the waiter is on the queue before the count is read | wake/A | LastPutVsWaiter |
/// | wake/C | `SplitWake.putAndWake()` | one word, so either the put sees the truncate or truncate the put | wake/D | - |
/// | wake/D | `SplitWake.waitIdle()` | as wake/C | wake/C | - |
///
/// Kernel: fs/dax.c, mm/gup.c, mm/memremap.c, fs/xfs/xfs_inode.c (v6.12 to v6.15).
@NullMarked
package org.pagetorture.model.dax;

import org.jspecify.annotations.NullMarked;
