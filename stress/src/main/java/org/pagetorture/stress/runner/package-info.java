// SPDX-License-Identifier: Apache-2.0
/// Drives JCStress' own executor, one fork at a time: within a budget, and so that no result is
/// lost.
///
/// JCStress' command line plans everything ahead, keeps its results in memory, and writes them
/// down as a Java object at the end. Here [org.pagetorture.stress.runner.Plan] chooses each fork
/// from what the forks before it have shown and from the time that is left, and
/// [org.pagetorture.stress.runner.Journal] has every result on disk before the next fork starts.
@NullMarked
package org.pagetorture.stress.runner;

import org.jspecify.annotations.NullMarked;
