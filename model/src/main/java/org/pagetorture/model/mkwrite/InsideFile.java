// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

/// A file that ends at a page boundary does not have the page that begins there.
///
/// Kernel: include/linux/pagemap.h:page_mkwrite_check_truncate() (v5.6 and later).
public final class InsideFile extends EofCheck {
  @Override
  boolean isInside(int size) {
    return INDEX < size;
  }
}
