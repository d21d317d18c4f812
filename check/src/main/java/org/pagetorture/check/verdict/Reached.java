// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.verdict;

import org.pagetorture.check.jcstress.Grade;
import org.pagetorture.check.model.MemoryModel;

/// An outcome that a test can have.
///
/// @param id the outcome, as JCStress prints it
/// @param model the strongest model that allows it, among those that were explored
/// @param grade what the author says of it
/// @param executions how many executions under that model have it
/// @param replay the first of them
public record Reached(String id, MemoryModel model, Grade grade, long executions, Replay replay) {}
