// SPDX-License-Identifier: Apache-2.0
/// The exhaustive checker of JCStress tests: every outcome that a test can ever have, under SC,
/// x86-TSO and the Java access modes, from the unmodified class file.
@NullMarked
package org.pagetorture.check;

import org.jspecify.annotations.NullMarked;
