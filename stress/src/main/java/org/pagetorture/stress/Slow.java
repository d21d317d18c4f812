// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a variant with an actor so slow (a system call, a grace period) that in a long stride the
/// other one would finish alone.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Slow {
  /// The JCStress stride size to run it with, in samples.
  int strideSize();
}
