// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The rows of the catalogue that a race asks about, or that one of its variants answers.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Race {
  /// The rows' names, such as `F2`.
  String[] value();
}
