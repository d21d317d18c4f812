// SPDX-License-Identifier: Apache-2.0
/// The bits of a page's flags word: what they guard, and who sleeps until one of them changes.
///
/// A bit guards what an RMW of it and the accesses around that are ordered to ([Exclusion],
/// [ReadDone], [PendingWork]). The bits share the word, so that whoever else may write it makes a
/// plain store a lost update ([TailClear]), and so that one RMW lets go of the lock and learns
/// whether anybody waits; with a word for each that takes a fence on either side ([UnlockWake]).
///
/// A sleeper sets `PG_waiters`, enters a [WaitQueue] that many pages share, and sleeps if its bit
/// is still set, all under the queue's lock. Its waker says so in the sleeper's [WaitEntry], which
/// lies on the sleeper's stack. What can go wrong:
///
/// - The wake-up is not for what the sleeper waits for now ([WritebackWait]).
/// - It comes too late: the lock is taken again ([LockQueue]).
/// - It never comes, as the bit was cleared for another ([WaitersBit]).
/// - The sleeper is gone before its waker is done with the entry ([WakeOrder]).
///
/// | label | in | orders | pairs with | scenario |
/// |-------|----|--------|------------|----------|
/// | active/A | `UnlockWake.unlock()` | the cleared bit comes before the look at the queue | active/B | UnlockVsSleep |
/// | active/B | `UnlockWake.sleep()` | the entry, of set_current_state(), comes before the look at the lock | active/A | UnlockVsSleep |
/// | handoff/A | `LockQueue.sleep()` | the word of the wake-up comes before the section that it hands over | lock/A | LockVsBarge |
/// | unlink/A | `WaitEntry.wake()` | the waker's accesses of the entry come before its last | unlink/B | WakeVsReturn |
/// | unlink/B | `UnlinkLast.finish()` | the look at the queue comes before the stack's next use | unlink/A | WakeVsReturn |
/// | uptodate/A | `ReadDone.complete()` | the contents come before the flag | uptodate/B | ReadVsUptodate |
/// | uptodate/B | `ReadDone.isUptodate()` | the look at the flag comes before the contents are read | uptodate/A | ReadVsUptodate |
/// | work/A | `RmwAlways.queue()` | the event comes before the bit | work/B | QueueWorkVsRun |
/// | work/B | `RmwAlways.run()` | the bit comes before the look for events | work/A | QueueWorkVsRun |
/// | work/C | `FenceThenTest.queue()` | the event comes before the bit is read | work/D | QueueWorkVsRun |
/// | work/D | `FenceThenTest.run()` | the cleared bit comes before the look for events | work/C | QueueWorkVsRun |
///
/// Kernel: mm/filemap.c, mm/huge_memory.c, include/linux/page-flags.h, include/linux/wait.h,
/// kernel/sched/wait.c, kernel/workqueue.c (v6.12).
@NullMarked
package org.pagetorture.model.flags;

import org.jspecify.annotations.NullMarked;
