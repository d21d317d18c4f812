// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

/// The fences of `VarHandle`. `loadLoadFence` counts as [#ACQUIRE], `storeStoreFence` as
// [#RELEASE].
public enum Fence {
  ACQUIRE,
  RELEASE,
  FULL
}
