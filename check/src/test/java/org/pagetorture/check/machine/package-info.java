// SPDX-License-Identifier: Apache-2.0
/// Machines that run small programs the plain way, to judge the explorer by: they know nothing of
/// execution graphs, and the explorer knows nothing of them.
@NullMarked
package org.pagetorture.check.machine;

import org.jspecify.annotations.NullMarked;
