// SPDX-License-Identifier: Apache-2.0
/// Grace periods, the asymmetric barrier, and the per-CPU reference count that rests on them.
///
/// | label | in | orders | pairs with | scenario |
/// |-------|----|--------|------------|----------|
/// | memb/A | `SysMembarrier.light()` | the caller's store comes before its read | memb/B | - |
/// | memb/B | `SysMembarrier.heavy()` | the caller's store comes before its read | memb/A | - |
/// | memb/C | `SysMembarrier.heavy()` | the caller's store comes before its read, and so does every other thread's | memb/C | GupVsTruncate |
/// | pcpu/A | `PercpuRef.put()` | the holder's accesses come before its put | pcpu/A, pcpu/B | PutVsKill |
/// | pcpu/B | `PercpuRef.confirm()` | the accesses of those who put after the grace period come before the release | pcpu/A | PutVsKill |
/// | rcu/A | `RcuFence.readLock()` | the reader shows its period before it reads anything | rcu/B | GupVsTruncate |
/// | rcu/B | `RcuFence.synchronize()` | what the updater changed comes before it looks for the reader | rcu/A | GupVsTruncate |
/// | rcu/C | `RcuFence.readUnlock()` | the section comes before the reader is outside | rcu/D | GupVsTruncate |
/// | rcu/D | `PeriodRcu.isOlder()` | the section comes before the grace period's end | rcu/C, rcu/F, rcu/G | DmaVsReuse |
/// | rcu/E | `RcuQsbr.online()` | the reader shows its period before it reads anything | rcu/H | RepinVsTruncate |
/// | rcu/F | `RcuQsbr.offline()` | the sections come before the reader is outside | rcu/D | GupVsTruncate |
/// | rcu/G | `RcuMembarrier.readUnlock()` | the section comes before the reader is outside | rcu/D | GupVsTruncate |
/// | rcu/H | `RcuQsbr.synchronize()` | what the updater changed comes before it looks for the reader | rcu/E | RepinVsTruncate |
/// | rcu/I | `RcuMembarrier.synchronize()` | what the updater changed comes before what it reads afterwards | rcu/I | - |
/// | srcu/A | `Srcu.awaitSide()` | what the updater changed comes before it looks for beginnings; and ends are counted before them | srcu/B, srcu/C | GupVsTruncate |
/// | srcu/B | `Srcu.readLock()` | the section is counted before it reads anything | srcu/A | GupVsTruncate |
/// | srcu/C | `Srcu.readUnlock()` | the section comes before its end is counted | srcu/A | GupVsTruncate |
@NullMarked
package org.pagetorture.model.rcu;

import org.jspecify.annotations.NullMarked;
