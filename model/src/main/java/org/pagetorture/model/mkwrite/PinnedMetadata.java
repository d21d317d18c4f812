// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageLock;

/// Returns 0, and pins the metadata until the page is dirty, for which the memory manager locks it
/// again. The file system has to be told when the page is dirty.
///
/// Kernel: none. The fsblock patches of 2009 asked for LOCKED instead.
public final class PinnedMetadata extends MetadataLife {
  private static final VarHandle PINNED =
      fieldVarHandle(lookup(), "pinned", VarHandle.class, PinnedMetadata.class, boolean.class)
          .withInvokeExactBehavior();

  private boolean pinned;

  @Override
  void answer(Page page) {
    PINNED.setOpaque(this, true);
    PageLock.unlock(page.flags);
    PageLock.lock(page.flags);
  }

  @Override
  void dirtied(Page page) {
    PINNED.setOpaque(this, false);
    super.dirtied(page);
  }

  @Override
  boolean mayFree() {
    return !(boolean) PINNED.getOpaque(this);
  }
}
