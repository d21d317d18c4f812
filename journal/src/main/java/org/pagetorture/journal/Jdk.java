// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.journal;

/// The JDK that runs the forks: the runner's own.
public record Jdk(String version, String vendor, String vm, String home) {
  public static Jdk current() {
    return new Jdk(
        System.getProperty("java.version"),
        System.getProperty("java.vendor"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        System.getProperty("java.home"));
  }
}
