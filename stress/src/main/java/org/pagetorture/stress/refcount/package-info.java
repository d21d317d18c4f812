// SPDX-License-Identifier: Apache-2.0
/// Races for the reference count of a page: rows A1 to A20 of the catalogue.
///
/// Rows that are expressed in part only:
///
/// - A12: the pin is an RMW, a full barrier on x86, so that there only the unmapper's missing
///   fence can be seen; the pin's missing order needs a weaker machine (`BustedPlainPin`).
/// - A14: of its three threads the one that drops the last pin and the one that pins again are
///   one actor, in that order.
/// - A18: the thread that reuses the page is the one that freed it.
/// - A19: that the freeze may starve for ever is not a property of a bounded run. What is checked
///   is that it gives up after a bounded number of tries, and never freezes under a holder.
@NullMarked
package org.pagetorture.stress.refcount;

import org.jspecify.annotations.NullMarked;
