// SPDX-License-Identifier: Apache-2.0
/// What the models say about programs whose verdicts are known: the litmus shapes, the causality
/// tests of JSR-133, membarrier, waiting.
@NullMarked
package org.pagetorture.check.shapes;

import org.jspecify.annotations.NullMarked;
