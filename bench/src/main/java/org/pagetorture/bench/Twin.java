// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the C operation that does the same as a benchmark, run in alternation with it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Twin {
  /// An operation of `bench/native`; `{name}` in it stands for that parameter's value.
  String value();
}
