// SPDX-License-Identifier: Apache-2.0
/// Runs beside one another: what is another verdict, another outcome, another rate, another cost or
/// another need, and what is no more than chance.
@NullMarked
package org.pagetorture.results.compare;

import org.jspecify.annotations.NullMarked;
