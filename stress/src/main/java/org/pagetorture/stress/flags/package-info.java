// SPDX-License-Identifier: Apache-2.0
/// Races over the bits that share a page's flags word.
@NullMarked
package org.pagetorture.stress.flags;

import org.jspecify.annotations.NullMarked;
