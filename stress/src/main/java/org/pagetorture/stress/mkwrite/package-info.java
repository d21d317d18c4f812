// SPDX-License-Identifier: Apache-2.0
/// Races of a fault for writing, which asks the file system first, against truncate and writeback:
/// rows H1, H2 and H5 of the catalogue.
@NullMarked
package org.pagetorture.stress.mkwrite;

import org.jspecify.annotations.NullMarked;
