// SPDX-License-Identifier: Apache-2.0
/// Races of GUP against zap, page-table freeing, collapse, fork and copy-on-write: rows E1 to E8,
/// E13, E14 and E17 of the catalogue, and C10's stale translation.
///
/// E17's own form, a single read that the compiler turns into two, does not exist in Java: a local
/// variable keeps what was read into it. [MappingVsTruncate] reads twice in the source.
///
/// E14's sound variants always copy, since the child's reference is always there: they check the rule,
/// not an ordering. E13 leaves the page table lock out: one word decides.
@NullMarked
package org.pagetorture.stress.gup;

import org.jspecify.annotations.NullMarked;
