// SPDX-License-Identifier: Apache-2.0
/// What the outcomes of a test say of it: proved, refuted, and what its author has to know.
@NullMarked
package org.pagetorture.check.verdict;

import org.jspecify.annotations.NullMarked;
