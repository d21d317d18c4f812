// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.util.Optional;

/// `META-INF/TestList`, in which JCStress' annotation processor leaves the tests of a jar.
///
/// A line is `JCTEST` and then fields, each as its length, a letter for its type, and its text:
/// `JCTEST5Sa.B.C5Sa.B$C…` is the test `a.B.C` in the class `a.B$C`.
final class TestList {
  static final String FILE = "META-INF/TestList";
  private static final String START = "JCTEST";

  private final String line;
  private int at = START.length();

  private TestList(String line) {
    this.line = line;
  }

  /// A test's name, and the binary name of its class.
  record Entry(String name, String binaryName) {}

  /// What a line names, if it is one that JCStress reads.
  static Optional<Entry> parse(String line) {
    if (!line.startsWith(START)) {
      return Optional.empty();
    }
    TestList fields = new TestList(line);
    try {
      return Optional.of(new Entry(fields.text(), fields.text()));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private String text() {
    int type = line.indexOf('S', at);
    int length = Integer.parseInt(line, at, type, 10);
    at = type + 1 + length;
    return line.substring(type + 1, at);
  }
}
