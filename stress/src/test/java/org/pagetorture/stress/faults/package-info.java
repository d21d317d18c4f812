// SPDX-License-Identifier: Apache-2.0
/// Races that go wrong on purpose, to see that the runner tells each fault by its name.
@NullMarked
package org.pagetorture.stress.faults;

import org.jspecify.annotations.NullMarked;
