// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Asks for more forks of a subject than [Bench] has, unless the user says how many: the more there
/// is to compare, the more it takes to show a difference.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Rounds {
  /// The fewest forks that can show a difference among all strategies, by Mann-Whitney and Holm.
  int AMONG_STRATEGIES = 6;

  int value();
}
