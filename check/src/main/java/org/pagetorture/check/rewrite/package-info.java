// SPDX-License-Identifier: Apache-2.0
/// Rewrites the classes under test so that each access asks the explorer.
@NullMarked
package org.pagetorture.check.rewrite;

import org.jspecify.annotations.NullMarked;
