// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

/// Leaves out the fence of collapse: its read of the count may pass its store.
public final class BustedCollapseNoFence extends CollapseGup {
  @Override
  void fence() {}
}
