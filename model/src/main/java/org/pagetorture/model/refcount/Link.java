// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// A word that leads to a page or to a node: a slot of the xarray, its root, a `compound_head`.
///
/// Kernel: include/linux/xarray.h, include/linux/page-flags.h:compound_head() (v6.12).
public final class Link {
  /// What a word holds that leads nowhere.
  public static final int NONE = 0;

  private static final VarHandle TARGET =
      fieldVarHandle(lookup(), "target", VarHandle.class, Link.class, int.class)
          .withInvokeExactBehavior();

  private int target;

  /// A word that leads to `target`, a number that its user gives out.
  public Link(int target) {
    this.target = target;
  }

  public int targetOpaque() {
    return (int) TARGET.getOpaque(this);
  }

  public void setTargetOpaque(int target) {
    TARGET.setOpaque(this, target);
  }
}
