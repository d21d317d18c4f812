// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import java.util.Set;
import org.pagetorture.model.dax.DrainAll;
import org.pagetorture.model.dax.RcuWait;
import org.pagetorture.model.dax.TruncateStrategy;
import org.pagetorture.model.rcu.Rcu;

/// The truncate strategies by the names that a parameter lists: their own, or that of the RCU by
/// which `RcuWait` waits.
final class Strategies {
  private static final Set<String> RCU = Set.of("RcuFence", "RcuMembarrier", "RcuQsbr", "Srcu");

  private Strategies() {}

  static TruncateStrategy named(String name) {
    return RCU.contains(name)
        ? new RcuWait(rcu(name))
        : Family.member(TruncateStrategy.class, name);
  }

  /// An RCU whose reader is offline, as between pins: nobody would ever end the grace period of a
  /// thread that is online and reads nothing.
  static Rcu rcu(String name) {
    Rcu rcu = Family.member(Rcu.class, name);
    rcu.offline();
    return rcu;
  }

  /// Whether one object guards all pages of a mapping, and serves one pinning thread.
  static boolean guardsMapping(TruncateStrategy strategy) {
    return strategy instanceof DrainAll;
  }
}
