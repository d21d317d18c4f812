// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Leaves out the marker's fence: the state may be read before anybody sees the tag.
public final class BustedSkipNoFence extends InodeMark {
  @Override
  public void mark() {
    setTag();
    setDirtyUnlessSet();
  }
}
