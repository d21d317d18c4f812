// SPDX-License-Identifier: Apache-2.0
/// The kernel's struct page: its reference count, flags, lock and arena.
///
/// | label | in | orders | pairs with | scenario |
/// |-------|----|--------|------------|----------|
/// | arena/A | `PageArena.alloc()` | the last life's accesses come before this one's | arena/B | LookupVsReuse |
/// | arena/B | `PageArena.free()` | the poison comes before the page is free | arena/A | LookupVsReuse |
/// | lock/A | `PageLock.tryLock()` | the lock comes before its section | lock/B, handoff/A | LockVsLock |
/// | lock/B | `PageLock.unlock()` | the section comes before the lock is free | lock/A | LockVsLock |
/// | put/A | `PageRefcount.getAndSub()` | this holder's accesses come before its put, and all holders' before the free that follows the last | put/A, put/B, put/C, idle/A, rmw/C, scan/A, zero/A, pinned/A, pinned/B, wb/A | PutVsFree |
/// | put/B | `PageRefcount.freeze()` | the accesses of those who dropped their references come before the freeze | put/A | FreezeVsTryGet |
/// | ref/A | `PageRefcount.unfreeze()` | what was changed while frozen comes before the count | ref/B | UnfreezeVsTryGet |
/// | ref/B | `PageRefcount.tryAdd()` | the reference comes before what its holder reads of the page | ref/A | UnfreezeVsTryGet |
@NullMarked
package org.pagetorture.model.page;

import org.jspecify.annotations.NullMarked;
