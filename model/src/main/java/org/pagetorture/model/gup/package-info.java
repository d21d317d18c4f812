// SPDX-License-Identifier: Apache-2.0
/// GUP against those who change the page tables under it: zap, freeing, collapse, fork,
/// copy-on-write, migration.
///
/// The reference that GUP-fast takes counts only if what led to it still stands: the entry, the
/// entry above it, the sequence number of a fork. Each is read again behind the reference, and each
/// of those who change it looks for references behind the change. What the walk reads at a level it
/// reads once, whole; and while it is under way, no table that it may have found is freed.
///
/// Kernel: mm/gup.c, mm/khugepaged.c, mm/memory.c, mm/rmap.c (v6.12).
///
/// | label | in | orders | pairs with | scenario |
/// |-------|----|--------|------------|----------|
/// | excl/A | `ShareRmap.pin()` | the pin comes before the entry is read again, and that before the mark | excl/B, excl/C | UnshareVsPin |
/// | excl/B | `ShareRmap.share()` | entry = none comes before the pins are looked for | excl/A | UnshareVsPin |
/// | excl/C | `ShareRmap.clearExclusive()` | the cleared mark comes before the entry | excl/A | UnshareVsPin |
/// | fork/A | `ForkCow.tryPin()` | the pin, and the first look at the sequence, come before the second look | fork/B, fork/C | ForkVsPin |
/// | fork/B | `ForkCow.fork()` | the odd sequence comes before the pins are looked for | fork/A | ForkVsPin |
/// | fork/C | `ForkCow.fork()` | the read-only entry comes before the even sequence | fork/A | ForkVsPin |
/// | pmd/A | `CollapseGup.isSame()` | the reference, a volatile RMW, comes before the upper entry is read again | pmd/B | GupFastVsCollapse |
/// | pmd/B | `CollapseGup.fence()` | upper entry = none comes before the count is read | pmd/A | GupFastVsCollapse |
/// | wide/A | `WidePte.refault()` | low = none comes before the high word goes | wide/D | PteReadVsRefault |
/// | wide/B | `WidePte.refault()` | the new high word comes before low = present | wide/C | PteReadVsRefault |
/// | wide/C | `LowHighLow.read()` | the low word comes before the high one | wide/B | PteReadVsRefault |
/// | wide/D | `LowHighLow.read()` | the high word comes before the low one is read again | wide/A | PteReadVsRefault |
@NullMarked
package org.pagetorture.model.gup;

import org.jspecify.annotations.NullMarked;
