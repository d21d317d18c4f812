// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

/// The command line.
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
