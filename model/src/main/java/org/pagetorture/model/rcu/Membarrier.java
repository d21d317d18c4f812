// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a method between whose call and return every other thread of the process executes a full
/// fence, at a point of its program that it does not choose.
///
/// A checker does not enter such a method: this is all it means.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Membarrier {}
