// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;

/// Looks only whether the page has a file: by now it may have another.
///
/// So does `do_page_mkwrite()`, for handlers that left the page unlocked.
public final class BustedNullCheckOnly extends Unlocked {
  @Override
  boolean isIntact(AddressSpace file) {
    return file.page.ownerOpaque() != AddressSpace.NOBODY;
  }
}
