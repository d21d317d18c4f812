// SPDX-License-Identifier: Apache-2.0
/// What a record says about each variant, in the words of the table.
@NullMarked
package org.pagetorture.results.verdict;

import org.jspecify.annotations.NullMarked;
