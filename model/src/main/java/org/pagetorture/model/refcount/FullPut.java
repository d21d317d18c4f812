// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.PageRefcount;

/// One RMW, ordered both ways: `folio_put_testzero()`.
public final class FullPut extends Put {
  @Override
  public boolean put(PageRefcount refcount) {
    return refcount.put();
  }
}
