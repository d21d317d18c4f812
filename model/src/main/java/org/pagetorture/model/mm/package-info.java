// SPDX-License-Identifier: Apache-2.0
/// Page tables and what goes through them: get_user_pages, the zap, a store, the TLB; and a file's
/// page cache.
///
/// | label | in | orders | pairs with | scenario |
/// |-------|----|--------|------------|----------|
/// | gup/A | `GupFast.grab()` | the reference, a volatile RMW, comes before the entry is read again | gup/B | GupVsTruncate |
/// | gup/B | `Zap.isBusy()` | entry = none comes before the count is read | gup/A | GupVsTruncate |
/// | inv/A | `InvalidateLock.tryLockShared()` | the lock comes before the fault | inv/D | RefaultVsTruncate |
/// | inv/B | `InvalidateLock.unlockShared()` | the fault comes before its lock is gone | inv/C | RefaultVsTruncate |
/// | inv/C | `InvalidateLock.tryLock()` | the lock comes before pages are taken away | inv/B, inv/D | DirectWriteVsTruncate, MkwriteVsShrink |
/// | inv/D | `InvalidateLock.unlock()` | what was taken away comes before the lock is free | inv/A, inv/C | RefaultVsTruncate |
/// | spin/A | `SpinLock.tryLock()` | the lock comes before its section | spin/B | GupVsTruncate |
/// | spin/B | `SpinLock.unlock()` | the section comes before the lock is free | spin/A | GupVsTruncate |
/// | put/C | `Zap.isBusy()` | the accesses of those who dropped their references come before the free | put/A | DmaVsReuse |
/// | tlb/A | `Tlb.enter()` | busy comes before the flushes and the entry are read | tlb/B | StoreVsZap |
/// | tlb/B | `Tlb.flush()` | the cleared entry and the flush come before busy is read | tlb/A | StoreVsZap |
/// | tlb/C | `Tlb.leave()` | what was done through the copy comes before the interrupt | tlb/D | StoreVsZap |
/// | tlb/D | `Tlb.flush()` | what was done through the copy comes before the flush returns | tlb/C | StoreVsZap |
@NullMarked
package org.pagetorture.model.mm;

import org.jspecify.annotations.NullMarked;
