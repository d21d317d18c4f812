// SPDX-License-Identifier: Apache-2.0
/// Who waits for whom: lock orders, waits for oneself, and loops that others keep from ending.
///
/// A deadlock is rare, the order that allows it is not: [Lockdep] learns from each wait which locks
/// were held, and reports a cycle of them before anybody has slept in it. What takes part are locks
/// ([org.pagetorture.model.mm.InvalidateLock], [Rwsem], the page lock), and whatever else one
/// thread waits for until another is done with it: writeback, a grace period, a pin. The paths of
/// this group tell it what they take; the locks themselves know nothing of it.
///
/// Where the kernel sleeps holding something, the model says so, lets go and gives up; both sides
/// of a race doing so is the deadlock. The first lock, under which nothing is held yet, is waited
/// for by spinning, so that every run takes all its locks, and the report is the same in each.
///
/// What no lock order can show is a loop that may go round for ever: its bound is one round more
/// than a sound loop needs, and who reaches it has starved.
///
/// | label | in | orders | pairs with | scenario |
/// |-------|----|--------|------------|----------|
/// | ticket/A | `Ticket.add()` | the turn comes before its section | ticket/B | AddVsAdds |
/// | ticket/B | `Ticket.add()` | the section comes before the next turn | ticket/A | AddVsAdds |
/// | ticket/C | `Ticket.add()` | a thread's turn is over before it draws again, for who draws after it | ticket/C | AddVsAdds |
///
/// Kernel: kernel/locking/lockdep.c, mm/filemap.c's table of lock orders (v6.12).
@NullMarked
package org.pagetorture.model.liveness;

import org.jspecify.annotations.NullMarked;
