// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Touches the memory, and copies as if that were enough: reclaim may come between.
///
/// Kernel: mm/filemap.c:generic_file_buffered_write() (v2.6.22).
public final class BustedFaultInFirst extends CopyIn {
  @Override
  public boolean write() {
    faultIn();
    lock();
    boolean copied = copy();
    unlock();
    return copied;
  }
}
