// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import com.fasterxml.jackson.annotation.JsonValue;

/// Where the source says of an ordering what is not so.
///
/// @param place `dax/TruncateFlag.java:24`
/// @param label of the comment; empty when there is none
/// @param text what is wrong, in words
public record Problem(Kind kind, String place, String label, String text) {
  /// What is wrong.
  public enum Kind {
    /// A race is named that holds without it.
    WRONG("wrong"),
    /// An ordering without a comment.
    MISSING("missing"),
    /// A comment without an ordering; or one that says that no race needs it, when one does.
    STALE("stale"),
    /// An ordering that could be weaker, and does not say so.
    NOT_NEEDED("not needed");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    @JsonValue
    public String toString() {
      return text;
    }
  }
}
