// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shadow;

/// Stands in for `jdk.internal.access.SharedSecrets`.
public final class SharedSecrets {
  private static final Probes PROBES = new Probes() {};

  private SharedSecrets() {}

  public static Probes getJavaUtilConcurrentTLRAccess() {
    return PROBES;
  }
}
