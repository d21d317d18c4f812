// SPDX-License-Identifier: Apache-2.0
/// Races of direct I/O against buffered I/O, mapped stores and truncate: rows G1 to G11 of the
/// catalogue.
@NullMarked
package org.pagetorture.stress.directio;

import org.jspecify.annotations.NullMarked;
