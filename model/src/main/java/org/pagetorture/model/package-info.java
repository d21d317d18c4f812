// SPDX-License-Identifier: Apache-2.0
/// The kernel's protocols for the life of a page, in lock-free Java: a package for each subject.
///
/// Every shared access is opaque at least, as the kernel's are READ_ONCE() and WRITE_ONCE(). Of a
/// plain field a compiler may merge two reads into one, read it once before the loop that waits for
/// it, read it again where the program reads once, and leave out a store of what it believes to be
/// there. Unlike C, Java never tears an `int` nor invents a store; the rest holds for it too, and
/// HotSpot does take reads out of loops. A checker that tries a weaker form for each access knows
/// of a plain one that reads of one location may go back and that a loop may wait for ever, but it
/// executes what is written: no access is merged, repeated or left out. So where no race fails with
/// a plain access, that proves little, and only what is stronger than opaque has to name its race.
///
/// Kernel: Documentation/memory-barriers.txt, COMPILER BARRIER.
@NullMarked
package org.pagetorture.model;

import org.jspecify.annotations.NullMarked;
