// SPDX-License-Identifier: Apache-2.0
/// Truncate against the users of a DAX page, and the ways to settle who waits for whom.
@NullMarked
package org.pagetorture.model.dax;

import org.jspecify.annotations.NullMarked;
