// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// The page lock for a path that may wait for it, since it holds nothing else.
final class FolioLock {
  private FolioLock() {}

  /// Takes the lock, spinning while its holder goes through a bounded section: `folio_lock()`.
  static void lock(PageFlags flags) {
    while (flags.testOpaque(PageFlags.LOCKED) || !PageLock.tryLock(flags)) {
      Thread.onSpinWait();
    }
  }
}
