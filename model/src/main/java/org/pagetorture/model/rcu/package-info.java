// SPDX-License-Identifier: Apache-2.0
/// Grace periods, the asymmetric barrier, and the per-CPU reference count that rests on them.
///
/// | label | in | orders | pairs with | scenario |
/// |-------|----|--------|------------|----------|
/// | memb/A | `SysMembarrier.light()` | the caller's store comes before its read | memb/B | GupVsTruncate |
/// | memb/B | `SysMembarrier.heavy()` | the caller's store comes before its read | memb/A | GupVsTruncate |
/// | pcpu/A | `PercpuRef.put()` | the holder's accesses come before its put, and all holders' before the release that follows the last | pcpu/A, pcpu/B | GupVsTruncate |
/// | pcpu/B | `PercpuRef.confirm()` | the sum comes before anybody can drop the last reference | pcpu/A | GupVsTruncate |
/// | rcu/A | `RcuFence.readLock()` | the reader shows its period before it reads anything | rcu/B | GupVsTruncate |
/// | rcu/B | `RcuFence.synchronize()` | what the updater changed comes before it looks for the reader | rcu/A | GupVsTruncate |
/// | rcu/C | `RcuFence.readUnlock()` | the section comes before the reader is outside | rcu/D | GupVsTruncate |
/// | rcu/D | `PeriodRcu.isOlder()` | the section comes before the grace period's end | rcu/C, rcu/F, rcu/G | DmaVsReuse |
/// | rcu/E | `RcuQsbr.online()` | the reader shows its period before it reads anything | rcu/H | RepinVsTruncate |
/// | rcu/F | `RcuQsbr.offline()` | the sections come before the reader is outside | rcu/D | GupVsTruncate |
/// | rcu/G | `RcuMembarrier.readUnlock()` | the section comes before the reader is outside | rcu/D | GupVsTruncate |
/// | rcu/H | `RcuQsbr.synchronize()` | what the updater changed comes before it looks for the reader | rcu/E | RepinVsTruncate |
/// | rcu/I | `RcuMembarrier.synchronize()` | what the updater changed comes before what it reads afterwards | rcu/I | TwoFences |
/// | srcu/A | `Srcu.readLock()` | the section is counted before it reads anything | srcu/B, srcu/E, srcu/F | GupVsTruncate |
/// | srcu/B | `Srcu.synchronize()` | what the updater changed comes before it looks for sections | srcu/A | GupVsTruncate |
/// | srcu/C | `Srcu.readUnlock()` | the section comes before its end is counted | srcu/D | GupVsTruncate |
/// | srcu/D | `Srcu.awaitSide()` | a section comes before the grace period's end, and ends are counted before beginnings, so that no end is counted without its beginning | srcu/C | GupVsTruncate |
/// | srcu/E | `Srcu.synchronize()` | the flip comes before the old side is counted, so that a section that begins meanwhile is on the new side, or seen | srcu/A | GupVsTruncate |
/// | srcu/F | `Srcu.awaitSide()` | the ends come before the beginnings | srcu/A | GupVsTruncate |
@NullMarked
package org.pagetorture.model.rcu;

import org.jspecify.annotations.NullMarked;
