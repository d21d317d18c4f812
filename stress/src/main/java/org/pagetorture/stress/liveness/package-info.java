// SPDX-License-Identifier: Apache-2.0
/// Races whose hazard is that they do not end: group I of the catalogue.
@NullMarked
package org.pagetorture.stress.liveness;

import org.jspecify.annotations.NullMarked;
