// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.axioms;

import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Fence;
import org.pagetorture.check.explore.Mode;

/// One event of a candidate execution.
///
/// @param thread whose it is; -1 for an initial write
/// @param location what it accesses; -1 for a fence
/// @param mode its mode; plain for an initial write and for a fence
/// @param read the value that it reads, or null
/// @param written the value that it writes, or null
/// @param fence which fence it is, or null
record Event(
    int thread,
    int location,
    Mode mode,
    @Nullable Integer read,
    @Nullable Integer written,
    @Nullable Fence fence) {
  static Event initial(int location, int value) {
    return new Event(-1, location, Mode.PLAIN, null, value, null);
  }

  boolean isRead() {
    return read != null;
  }

  boolean isWrite() {
    return written != null;
  }

  boolean isUpdate() {
    return isRead() && isWrite();
  }

  boolean isInitial() {
    return thread < 0;
  }

  boolean isOpaque() {
    return mode != Mode.PLAIN;
  }

  boolean isVolatile() {
    return mode == Mode.VOLATILE;
  }

  boolean acquires() {
    return isRead() && mode.acquires();
  }

  boolean releases() {
    return isWrite() && mode.releases();
  }
}
