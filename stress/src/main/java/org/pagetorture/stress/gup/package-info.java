// SPDX-License-Identifier: Apache-2.0
/// Races of GUP against zap, page-table freeing, collapse, fork, copy-on-write and migration: rows
/// E1 to E8 and E13 to E19 of the catalogue, A20's put of what was not got, and C10's stale
/// translation.
///
/// E17's own form, a single read that the compiler turns into two, does not exist in Java: a local
/// variable keeps what was read into it. [MappingVsTruncate] reads twice in the source.
///
/// The sound variants of [ReuseVsPin] always copy, since the child's reference is always there:
/// they check the rule, not an ordering. E13 leaves the page table lock out: one word decides.
@NullMarked
package org.pagetorture.stress.gup;

import org.jspecify.annotations.NullMarked;
