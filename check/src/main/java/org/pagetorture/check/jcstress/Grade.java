// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.util.regex.Pattern;

/// What a test's author says of an outcome.
///
/// @param id the outcome, or a regular expression for several; empty for all others
public record Grade(String id, Expect expect, String desc) {
  /// A character that means itself in a regular expression, the point of a number among them.
  private static final Pattern LITERAL = Pattern.compile("([^\\\\^$|?*+()\\[\\]{}.]|\\d\\.\\d)*");

  /// Whether it grades one outcome and no other.
  public boolean isExact() {
    return !id.isEmpty() && LITERAL.matcher(id).matches();
  }
}
