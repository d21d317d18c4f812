// SPDX-License-Identifier: Apache-2.0
/// Races for the reference count of a page, rows A1 to A20 of the catalogue.
@NullMarked
package org.pagetorture.stress.refcount;

import org.jspecify.annotations.NullMarked;
