// SPDX-License-Identifier: Apache-2.0
/// What a race says of itself, for the runner and for the reader.
@NullMarked
package org.pagetorture.stress;

import org.jspecify.annotations.NullMarked;
