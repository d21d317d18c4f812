// SPDX-License-Identifier: Apache-2.0
/// Grace periods, the asymmetric barrier, and the per-CPU reference count that rests on them.
@NullMarked
package org.pagetorture.model.rcu;

import org.jspecify.annotations.NullMarked;
