// SPDX-License-Identifier: Apache-2.0
/// JCStress tests for the tests of the checker to check.
@NullMarked
package org.pagetorture.checked.races;

import org.jspecify.annotations.NullMarked;
