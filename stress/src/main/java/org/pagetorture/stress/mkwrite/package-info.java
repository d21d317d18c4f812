// SPDX-License-Identifier: Apache-2.0
/// Races of a fault for writing, which asks the file system first, against all who take its page,
/// its entry, its space or its locks meanwhile: rows H1 to H13 of the catalogue.
@NullMarked
package org.pagetorture.stress.mkwrite;

import org.jspecify.annotations.NullMarked;
