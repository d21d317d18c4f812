// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.verdict;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pagetorture.check.model.MemoryModel;

/// The name of one execution: `a.Test@tso#3-5f0c`, the execution number 3 under TSO of `a.Test`.
///
/// @param number its number among all executions, from 0
/// @param check four digits of its outcome: on changed classes the number means another execution
public record Replay(String test, MemoryModel model, long number, String check) {
  private static final Pattern FORM =
      Pattern.compile("(?<test>.+)@(?<model>\\w+)#(?<number>\\d{1,18})-(?<check>[0-9a-f]{4})");

  /// The name of the execution with that number and outcome.
  public static Replay of(String test, MemoryModel model, long number, String outcome) {
    int hash = outcome.hashCode();
    return new Replay(test, model, number, "%04x".formatted((hash ^ hash >>> 16) & 0xffff));
  }

  /// Reads the text of a name, if it is one.
  public static Optional<Replay> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    return Models.named(form.group("model"))
        .map(
            model ->
                new Replay(
                    form.group("test"),
                    model,
                    Long.parseLong(form.group("number")),
                    form.group("check")));
  }

  /// Whether the execution that has the number now is the one that was named.
  public boolean fits(String outcome) {
    return of(test, model, number, outcome).equals(this);
  }

  @Override
  public String toString() {
    return "%s@%s#%d-%s".formatted(test, model.id(), number, check);
  }
}
