// SPDX-License-Identifier: Apache-2.0
/// Classes that JCStress itself would refuse to take for tests.
@NullMarked
package org.pagetorture.checked.broken;

import org.jspecify.annotations.NullMarked;
