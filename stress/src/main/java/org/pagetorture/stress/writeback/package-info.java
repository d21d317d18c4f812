// SPDX-License-Identifier: Apache-2.0
/// Races of a file system's writeback, fsync and freeze against those who store to its pages: rows
/// C11 to C13, C15 and C17 of the catalogue, and of group E what a pin does to them, E10 and E11.
@NullMarked
package org.pagetorture.stress.writeback;

import org.jspecify.annotations.NullMarked;
