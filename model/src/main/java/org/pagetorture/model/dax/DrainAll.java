// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// A strategy whose one wait is for every pin, of whatever page: a truncate of a whole mapping
/// waits no longer than that of one page.
public interface DrainAll {
  /// Unmaps all pages of a mapping, and returns how many of their blocks may go to another file.
  /// `ptes[i]` maps `pages[i]`.
  int truncate(Pte[] ptes, Page[] pages);

  /// How many of the pages only the device holds.
  default int idle(Page[] pages) {
    int idle = 0;
    for (Page page : pages) {
      idle += TruncateStrategy.isIdle(page) ? 1 : 0;
    }
    return idle;
  }
}
