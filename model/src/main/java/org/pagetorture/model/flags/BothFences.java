// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Looks at the queue without its lock, behind a full fence; the waiter has one between its entry
/// and its look at the lock.
public final class BothFences extends UnlockWake {}
