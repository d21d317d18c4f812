// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

/// Counts truncates, which set the file's size before they unmap: the fault until 2.6.22.
public final class TruncateCount extends Counted {
  @Override
  int countAtFirst() {
    // count/A (acquire): the count comes before the file's size is read.
    // Pairs with count/B in Counted.invalidate(). Without it: FaultVsTruncate.
    return countAcquire();
  }
}
