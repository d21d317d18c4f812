// SPDX-License-Identifier: Apache-2.0
/// Where Java and HotSpot differ from the kernel's primitives, each difference as one shape.
///
/// All races here are [StoreBuffering], since that is what a full barrier is for, and what x86 can
/// show. They explain results of the other groups and ask nothing about pages.
///
/// | race | the kernel's | Java's |
/// |------|--------------|--------|
/// | TwoFences | `smp_mb()` twice | C2 drops the first, with an opaque or plain load between |
/// | OpaqueBelowC2 | `READ_ONCE()` is a load | volatile in the interpreter and in C1 |
/// | FailedCas | a failed `cmpxchg()` orders nothing | a volatile read; on x86 a fence |
/// | VolatileRmwThenOpaque | `atomic_add_return()` is a full barrier | a volatile access, no more |
@NullMarked
package org.pagetorture.stress.jvm;

import org.jspecify.annotations.NullMarked;
