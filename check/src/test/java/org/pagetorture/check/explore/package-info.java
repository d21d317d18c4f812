// SPDX-License-Identifier: Apache-2.0
/// Tests of the explorer by itself.
@NullMarked
package org.pagetorture.check.explore;

import org.jspecify.annotations.NullMarked;
