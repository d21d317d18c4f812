// SPDX-License-Identifier: Apache-2.0
/// Races of writeback, reclaim and migration against those who store to a page: rows C1 to C9 and
/// C11 to C17 of the catalogue, and of group E those of a pin in the page cache, E9 to E12.
@NullMarked
package org.pagetorture.stress.dirty;

import org.jspecify.annotations.NullMarked;
