// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Asks for a benchmark on 1, 2, 4 … threads, up to twice the CPUs.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Sweep {}
