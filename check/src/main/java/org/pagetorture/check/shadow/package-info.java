// SPDX-License-Identifier: Apache-2.0
/// What stands in for the JDK's internals, below the rewritten copies of its own classes.
///
/// `java.util.concurrent` and the collections are loaded as rewritten copies, so that their
/// accesses are explored like any other. What they call in turn has the same names here.
@NullMarked
package org.pagetorture.check.shadow;

import org.jspecify.annotations.NullMarked;
