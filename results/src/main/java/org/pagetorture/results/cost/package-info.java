// SPDX-License-Identifier: Apache-2.0
/// What a record says about costs: which forks count, how configurations compare, and the tables
/// that show it.
@NullMarked
package org.pagetorture.results.cost;

import org.jspecify.annotations.NullMarked;
