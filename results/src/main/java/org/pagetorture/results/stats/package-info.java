// SPDX-License-Identifier: Apache-2.0
/// What counts can say about rates, and forks about times, and how people read them.
@NullMarked
package org.pagetorture.results.stats;

import org.jspecify.annotations.NullMarked;
