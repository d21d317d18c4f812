// SPDX-License-Identifier: Apache-2.0
/// The Java memory model applied literally: every candidate execution of a small program is built
/// and held against the rules, without any cleverness. It judges the explorer.
///
/// Rules: Bender and Palsberg, OOPSLA 2019; Liu, Bender and Palsberg, ECOOP 2022.
@NullMarked
package org.pagetorture.check.axioms;

import org.jspecify.annotations.NullMarked;
