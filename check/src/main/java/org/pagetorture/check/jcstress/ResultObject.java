// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.lang.reflect.Constructor;
import org.pagetorture.check.explore.Unsupported;
import org.pagetorture.check.runtime.Heap;

/// The result object of a test, as new in each execution.
///
/// One of JCStress' own is made anew, because what actors store in it is not explored. The fields
/// of one of the test's own are in memory like all others, and there they begin anew.
final class ResultObject {
  private final Constructor<?> constructor;
  private final boolean isExplored;
  private Object current;

  ResultObject(Constructor<?> constructor, ClassLoader loader, Heap heap) throws Exception {
    this.constructor = constructor;
    this.isExplored = loader.equals(constructor.getDeclaringClass().getClassLoader());
    this.current = heap.setUp(constructor::newInstance);
  }

  void begin() {
    if (!isExplored) {
      try {
        current = constructor.newInstance();
      } catch (ReflectiveOperationException e) {
        throw new Unsupported("result: " + Reasons.of(e));
      }
    }
  }

  Object get() {
    return current;
  }
}
