// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

/// What somebody asked for, and when.
///
/// @param started an instant
/// @param commit of the tree
/// @param args what to give to `pagetorture` to ask it again
/// @param filter which tests; empty for all
public record Asked(String started, String commit, String args, String filter) {}
