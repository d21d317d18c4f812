// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Puts a write barrier before the flag is set, and a read barrier behind the look at it.
public final class FencedUptodate extends ReadDone {}
