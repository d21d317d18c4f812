// SPDX-License-Identifier: Apache-2.0
/// Races of the marks that say a page is dirty against those who store to it, clean it, move it or
/// throw it away: rows C1 to C9, C14 and C16 of the catalogue, and of group E the mark of who has
/// but a pin, E9 and E12.
@NullMarked
package org.pagetorture.stress.dirty;

import org.jspecify.annotations.NullMarked;
