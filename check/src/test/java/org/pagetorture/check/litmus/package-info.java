// SPDX-License-Identifier: Apache-2.0
/// Litmus tests in the Java syntax of herd7, read, compiled to a flat code, and run as programs.
///
/// A text becomes a [Litmus][org.pagetorture.check.litmus.Litmus]: per thread a list of
/// instructions without blocks, so that a judge can stop and resume a thread at any access. The
/// other tests of the checker write their programs in the same syntax.
@NullMarked
package org.pagetorture.check.litmus;

import org.jspecify.annotations.NullMarked;
