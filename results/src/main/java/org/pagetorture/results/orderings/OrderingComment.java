// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A comment of the model that says what an ordering is for, taken apart.
///
/// @param label `protocol/LETTER`, or `hotspot` for an order that only C2's bug asks for
/// @param mode `acquire`, `release`, `volatile` or `fence`
/// @param where the type and method that it stands in, `GupFast.grab()`
/// @param partners the labels it pairs with, each followed by ` in Type.method()`
/// @param races the races that fail without it
/// @param sake for whose sake it stands when no race needs it; empty when one does
/// @param file with the folders of its package
/// @param from the first line of the statement that it governs, to the last, `to`
public record OrderingComment(
    String label,
    String mode,
    String where,
    List<String> partners,
    List<String> races,
    String sake,
    String file,
    int from,
    int to) {
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?<label>[a-z]+/[A-Z]|hotspot) \\((?<mode>acquire|release|volatile|fence)\\): "
              + "(?<what>((?!Without it:).)+?)\\."
              + "( Pairs with (?<partners>.+?)\\.)?"
              + " (Without it: (?<races>\\w+(, \\w+)*)|No race needs it: (?<sake>.+))\\.$");
  private static final Pattern PARTNER = Pattern.compile("[a-z]+/[A-Z] in \\w+\\.\\w+\\(\\)");

  /// Whether a comment claims to be one.
  static boolean isOne(String text) {
    return text.contains("Without it:") || text.contains("No race needs it:");
  }

  /// Reads the comment `text`, which stands in the method `where` of a file, above those lines.
  static OrderingComment of(String text, String where, String file, int from, int to) {
    Matcher m = COMMENT.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("no ordering comment: " + text);
    }
    String partners = m.group("partners");
    String races = m.group("races");
    String sake = m.group("sake");
    return new OrderingComment(
        m.group("label"),
        m.group("mode"),
        where,
        partners == null
            ? List.of()
            : PARTNER.matcher(partners).results().map(r -> r.group()).toList(),
        races == null ? List.of() : List.of(races.split(", ", -1)),
        sake == null ? "" : sake,
        file,
        from,
        to);
  }

  /// How a partner names this one.
  @JsonIgnore
  public String name() {
    return label + " in " + where;
  }

  /// Whether it stands for C2's sake alone.
  @JsonIgnore
  public boolean isForHotspot() {
    return label.equals("hotspot");
  }

  /// Whether no race needs what it governs, and it stands all the same.
  @JsonIgnore
  public boolean isForOthers() {
    return isForHotspot() || !sake.isEmpty();
  }

  /// Whether it governs what stands there.
  boolean governs(Site site) {
    return site.file().equals(file) && from <= site.line() && site.line() <= to;
  }
}
