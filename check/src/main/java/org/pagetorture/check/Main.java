// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

/// The command line of the checker.
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
