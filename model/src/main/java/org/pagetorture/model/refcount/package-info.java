// SPDX-License-Identifier: Apache-2.0
/// The life of a reference: how it is taken from a page that may be going, kept while the page
/// changes under it, and dropped by the last of several holders.
///
/// A count of 0 means that the page is free or frozen; whoever leaves 0 without having the page to
/// himself has resurrected it. A lookup holds no lock, so that a reference proves only that the
/// page is not free; whether it is still the right page has to be looked up again, behind the
/// reference and in something that its removal changes. A remover changes the count by an RMW, in
/// whatever order it empties the slot; the RMWs of both sides then stand in one order. What a
/// holder did comes before its put, and all puts before the free.
///
/// The orders of the count itself are in [org.pagetorture.model.page.PageRefcount] (`ref/A`,
/// `ref/B`, `put/A`, `put/B`); [Lookup], [CompoundPage] and [SplitMapping] need no other. Those of
/// this package:
///
/// | label | in | orders | pairs with | scenario |
/// |-------|----|--------|------------|----------|
/// | last/A | `ReleasePut.put()` | the holder's accesses before its put | last/B | PutVsFree |
/// | last/B | `ReleasePut.put()` | the last put before the free | last/A | PutVsFree |
/// | pin/A | `Pinning.isSame()` | the pin before the second look | pin/B, pin/C | PinVsUnmap |
/// | pin/B | `Pinning.unmap()` | entry = none before the count | pin/A | PinVsUnmap |
/// | pin/C | `ClearByRmw.unmap()` | entry = none before the count | pin/A | PinVsUnmap |
/// | zero/A | `ZeroBased.isOver()` | the last put before the free | put/A | RepinVsWake |
/// | wb/A | `Writeback.clearAndWake()` | get before the flag | wb/B | EndWritebackVsFree |
/// | wb/B | `Writeback.isOver()` | the flag before the put | wb/A | EndWritebackVsFree |
///
/// Kernel: include/linux/page_ref.h, mm/filemap.c, mm/gup.c, mm/vmscan.c (v6.12).
@NullMarked
package org.pagetorture.model.refcount;

import org.jspecify.annotations.NullMarked;
