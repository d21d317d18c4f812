// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a variant that is sound by the specification and yet was seen to fail on some JVMs.
///
/// Its forbidden outcome is a finding against the JVM. On a JVM that is listed here it is known,
/// and does not fail the run; on any other it does.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface JvmFinding {
  /// The values of `java.version` on which it was seen, such as `25.0.3`.
  String[] seenOn();

  /// What the JVM does wrong, in one sentence.
  String what();
}
