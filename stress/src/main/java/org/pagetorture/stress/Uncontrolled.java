// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a race that has no busted variant, and so cannot show that it would see a failure.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Uncontrolled {
  /// Why not, in one sentence.
  String value();
}
