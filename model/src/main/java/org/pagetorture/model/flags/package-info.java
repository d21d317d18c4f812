// SPDX-License-Identifier: Apache-2.0
/// The bits of a page's flags word: what they guard, and who waits for them.
///
/// | label | in | orders | pairs with | scenario |
/// |-------|----|--------|------------|----------|
/// | active/A | `BothFences.unlock()` | the cleared bit comes before the look at the queue | active/B | UnlockVsSleep |
/// | active/B | `BothFences.sleep()` | the entry, of set_current_state(), comes before the look at the lock | active/A | UnlockVsSleep |
/// | handoff/A | `LockQueue.sleep()` | the word of the wake-up comes before the section that it hands over | lock/A | LockVsBarge |
/// | unlink/A | `WaitEntry.wake()` | the waker's accesses of the entry come before its last | unlink/B | WakeVsReturn |
/// | unlink/B | `UnlinkLast.finish()` | the look at the queue comes before the stack's next use | unlink/A | WakeVsReturn |
/// | uptodate/A | `FencedUptodate.complete()` | the contents come before the flag | uptodate/B | ReadVsUptodate |
/// | uptodate/B | `FencedUptodate.isUptodate()` | the look at the flag comes before the contents are read | uptodate/A | ReadVsUptodate |
/// | work/A | `RmwAlways.queue()` | the event comes before the bit | work/B | QueueWorkVsRun |
/// | work/B | `RmwAlways.run()` | the bit comes before the look for events | work/A | QueueWorkVsRun |
/// | work/C | `FenceThenTest.queue()` | the event comes before the bit is read | work/D | QueueWorkVsRun |
/// | work/D | `FenceThenTest.run()` | the cleared bit comes before the look for events | work/C | QueueWorkVsRun |
///
/// Kernel: mm/filemap.c, mm/huge_memory.c, include/linux/page-flags.h, include/linux/wait.h (v6.12).
@NullMarked
package org.pagetorture.model.flags;

import org.jspecify.annotations.NullMarked;
