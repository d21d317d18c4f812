// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a text, and how far they are read. Comments are no words.
final class Tokens {
  private static final Pattern COMMENT =
      Pattern.compile("(?s)\\(\\*.*?\\*\\)|/\\*.*?\\*/|//[^\n]*|\"[^\"]*\"");
  private static final Pattern TOKEN =
      Pattern.compile(
          "0[xX]\\p{XDigit}+|\\d+|[A-Za-z_$][\\w$]*|/\\\\|\\\\/"
              + "|>>>|<<|>>|[=!<>]=|&&|\\|\\||\\+\\+|--|[-+*/%&|^]=|\\S");

  private final List<String> words;
  private int next;

  Tokens(String text) {
    words =
        TOKEN
            .matcher(COMMENT.matcher(text).replaceAll(" "))
            .results()
            .map(MatchResult::group)
            .toList();
  }

  /// The next word but `ahead`, or the empty string behind the last.
  String peek(int ahead) {
    return next + ahead < words.size() ? words.get(next + ahead) : "";
  }

  boolean at(String word) {
    return peek(0).equals(word);
  }

  boolean atEnd() {
    return next >= words.size();
  }

  boolean atName() {
    return isName(peek(0));
  }

  static boolean isName(String word) {
    return !word.isEmpty() && (Character.isLetter(word.charAt(0)) || word.charAt(0) == '_');
  }

  boolean atNumber() {
    return !atEnd() && Character.isDigit(peek(0).charAt(0));
  }

  String take() {
    if (atEnd()) {
      throw new IllegalArgumentException("the text ends too early");
    }
    return words.get(next++);
  }

  /// Takes the word if it is the next one.
  boolean accept(String word) {
    if (at(word)) {
      next++;
      return true;
    }
    return false;
  }

  void expect(String word) {
    if (!accept(word)) {
      throw unexpected("'" + word + "'");
    }
  }

  String name() {
    if (!atName()) {
      throw unexpected("a name");
    }
    return take();
  }

  /// A number, with its sign.
  int number() {
    if (accept("-")) {
      return -number();
    }
    if (!atNumber()) {
      throw unexpected("a number");
    }
    return (int) (long) Long.decode(take());
  }

  IllegalArgumentException unexpected(String wanted) {
    List<String> before = words.subList(Math.max(0, next - 8), next);
    return new IllegalArgumentException(
        "%s expected, not '%s', after: %s".formatted(wanted, peek(0), String.join(" ", before)));
  }
}
