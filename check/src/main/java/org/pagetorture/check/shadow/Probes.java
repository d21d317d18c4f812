// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shadow;

/// Stands in for `jdk.internal.access.JavaUtilConcurrentTLRAccess`.
public interface Probes {
  default int getThreadLocalRandomProbe() {
    return ThreadLocalRandom.getProbe();
  }

  default int advanceThreadLocalRandomProbe(int probe) {
    return ThreadLocalRandom.advanceProbe(probe);
  }
}
