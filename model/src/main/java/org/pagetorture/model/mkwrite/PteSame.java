// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

/// Looks at the entry again under its lock. If it changed, somebody else has settled the fault: the
/// page is unlocked and dropped, and the process finds out by its next access.
///
/// Kernel: mm/memory.c:finish_mkwrite_fault() (v6.12).
public final class PteSame extends EntryCheck {}
