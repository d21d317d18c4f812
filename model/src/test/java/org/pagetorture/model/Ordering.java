// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One ordering comment of the model, taken apart.
///
/// @param label `protocol/LETTER`, or `hotspot` for an order that only C2's bug asks for
/// @param where the type and method that the comment stands in, `GupFast.grab()`
/// @param partners the labels it pairs with, each followed by ` in Type.method()`
/// @param races the races that fail without it
record Ordering(
    String label, String mode, String where, List<String> partners, List<String> races) {
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?<label>[a-z]+/[A-Z]|hotspot) \\((?<mode>acquire|release|volatile|fence)\\): (?<what>.+?)\\."
              + "( Pairs with (?<partners>.+?)\\.)? Without it: (?<races>\\w+(, \\w+)*)\\.$");
  private static final Pattern PARTNER = Pattern.compile("[a-z]+/[A-Z] in \\w+\\.\\w+\\(\\)");

  /// Reads the comment `text`, which stands in `where`.
  static Ordering of(String text, String where) {
    Matcher m = COMMENT.matcher(text);
    if (!m.matches()) {
      throw new AssertionError(where + ": not an ordering comment: " + text);
    }
    List<String> partners =
        m.group("partners") == null
            ? List.of()
            : PARTNER.matcher(m.group("partners")).results().map(r -> r.group()).toList();
    return new Ordering(
        m.group("label"), m.group("mode"), where, partners, List.of(m.group("races").split(", ")));
  }

  /// How a partner names this one.
  String name() {
    return label + " in " + where;
  }
}
