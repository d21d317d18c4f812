// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

/// Returns 0, and the memory manager looks whether the page still is the file's: what ocfs2 did
/// until 2011, with a stronger look than the kernel has ([BustedNullCheckOnly]).
public final class RelockedByVm extends Unlocked {}
