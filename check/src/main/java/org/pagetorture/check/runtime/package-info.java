// SPDX-License-Identifier: Apache-2.0
/// What rewritten code calls: it names locations and hands each access to the explorer.
@NullMarked
package org.pagetorture.check.runtime;

import org.jspecify.annotations.NullMarked;
