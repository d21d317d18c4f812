// SPDX-License-Identifier: Apache-2.0
/// GUP against those who change the page tables under it: freeing, collapse, fork and
/// copy-on-write.
///
/// The reference that GUP-fast takes counts only if what led to it still stands: the entry, the
/// entry above it, the sequence number of a fork. Each is read again behind the reference, and each
/// of those who change it looks for references behind the change.
///
/// Kernel: mm/gup.c, mm/khugepaged.c, mm/memory.c, mm/rmap.c (v6.12).
///
/// | label | in | orders | pairs with | scenario |
/// |-------|----|--------|------------|----------|
/// | pmd/A | `RecheckPmd.get()` | the reference, a volatile RMW, comes before the upper entry is read again | pmd/B | GupFastVsCollapse |
/// | pmd/B | `RecheckPmd.collapse()` | upper entry = none comes before the count is read | pmd/A | GupFastVsCollapse |
@NullMarked
package org.pagetorture.model.gup;

import org.jspecify.annotations.NullMarked;
