// SPDX-License-Identifier: Apache-2.0
/// Races of faults against who takes pages out of a file: rows D1 to D3, D7, D8 and D11 of the
/// catalogue.
@NullMarked
package org.pagetorture.stress.fault;

import org.jspecify.annotations.NullMarked;
