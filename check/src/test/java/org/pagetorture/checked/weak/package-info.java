// SPDX-License-Identifier: Apache-2.0
/// Races whose orderings the tests weaken.
@NullMarked
package org.pagetorture.checked.weak;

import org.jspecify.annotations.NullMarked;
