// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Looks at the other's word behind a full fence, on both sides.
///
/// Kernel: fs/fs-writeback.c (v3.19 and later).
public final class SkipBehindFence extends InodeMark {}
