// SPDX-License-Identifier: Apache-2.0
/// JCStress tests: where they are, what they consist of, how their authors grade them, and how one
/// runs as a program that the explorer can explore.
///
/// What counts is what JCStress 0.16's annotation processor makes of a class, so that a name, an
/// outcome and its grade are the ones that JCStress prints. Class files are read, not loaded; only
/// [TestProgram] loads, and only through the loader that rewrites.
@NullMarked
package org.pagetorture.check.jcstress;

import org.jspecify.annotations.NullMarked;
