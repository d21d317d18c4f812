// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import java.util.Set;
import org.pagetorture.model.dax.DrainAll;
import org.pagetorture.model.dax.RcuWait;
import org.pagetorture.model.dax.TruncateStrategy;
import org.pagetorture.model.rcu.Rcu;

/// Makes strategies by name, and loads no other class of the family: a second one would leave a
/// type check in what is measured.
final class Strategies {
  private static final String MODEL = "org.pagetorture.model.";
  private static final Set<String> RCU = Set.of("RcuFence", "RcuMembarrier", "RcuQsbr", "Srcu");

  private Strategies() {}

  static TruncateStrategy named(String name) {
    return RCU.contains(name) ? new RcuWait(rcu(name)) : (TruncateStrategy) make("dax." + name);
  }

  static Rcu rcu(String name) {
    return (Rcu) make("rcu." + name);
  }

  /// Whether one object guards all pages of a mapping, and serves one pinning thread.
  static boolean guardsMapping(TruncateStrategy strategy) {
    return strategy instanceof DrainAll;
  }

  private static Object make(String name) {
    try {
      return Class.forName(MODEL + name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no strategy " + name, e);
    }
  }
}
