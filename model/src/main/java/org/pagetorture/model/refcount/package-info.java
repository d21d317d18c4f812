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
/// | last/A | `ReleasePut.put()` | this holder's accesses come before its put | last/B | PutVsFree |
/// | last/B | `ReleasePut.put()` | every other holder's accesses come before the free | last/A | PutVsFree |
/// | pin/A | `Pinning.isSame()` | the pin, a volatile RMW, comes before the entry is read again | pin/B, pin/C, pin/D | PinVsUnmap |
/// | pin/B | `Pinning.unmap()` | entry = none comes before the count is read | pin/A | PinVsUnmap |
/// | pin/C | `ClearByRmw.unmap()` | entry = none, a volatile RMW, comes before the count is read | pin/A | PinVsUnmap |
/// | pin/D | `ClearByRmw.unmap()` | the second half of pin/C | pin/A | PinVsUnmap |
/// | wb/A | `Writeback.clearAndWake()` | the extra reference comes before the flag is clear | put/A | - |
/// | zero/A | `ZeroBased.isOver()` | the accesses of those who dropped their references come before the free | put/A | RepinVsWake |
///
/// Kernel: include/linux/page_ref.h, mm/filemap.c, mm/gup.c, mm/vmscan.c (v6.12).
@NullMarked
package org.pagetorture.model.refcount;

import org.jspecify.annotations.NullMarked;
