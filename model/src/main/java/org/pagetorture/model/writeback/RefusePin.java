// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

/// Refuses to pin for writing what a file system wants to be asked about.
///
/// Kernel: mm/gup.c:writable_file_mapping_allowed(), gup_fast_folio_allowed() for `FOLL_LONGTERM`
/// (v6.5 and later); pins for a short time are still granted.
public final class RefusePin extends AskedStore {
  @Override
  public boolean store(int data) {
    return false;
  }
}
