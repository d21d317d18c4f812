// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a benchmark that also runs where there is little time.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Brief {}
