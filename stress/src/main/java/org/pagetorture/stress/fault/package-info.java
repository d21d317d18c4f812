// SPDX-License-Identifier: Apache-2.0
/// Races of faults, and of stores through what they mapped, against who takes pages out of a file:
/// rows D1 to D16 of the catalogue.
@NullMarked
package org.pagetorture.stress.fault;

import org.jspecify.annotations.NullMarked;
