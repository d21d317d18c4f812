// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Never hands the lock over: whoever is quicker has it, every time.
///
/// Kernel: mm/filemap.c:wait_on_page_bit_common() (v5.8).
public final class BustedSteal extends LockQueue {
  public BustedSteal(int overtaken) {
    super(Integer.MAX_VALUE, overtaken);
  }
}
