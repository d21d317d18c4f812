// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pagetorture.journal.Failure;

/// The command line, taken apart: a command, options with a value, and options without.
record Arguments(String command, Map<String, String> options) {
  private static final Set<String> COMMANDS = Set.of("list", "run", "weak");
  private static final Set<String> VALUED =
      Set.of(
          "-r",
          "-t",
          "-m",
          "-f",
          "-jvmArgs",
          "--budget-ms",
          "--modes",
          "--seed",
          "--shard",
          "--commit",
          "--items",
          "--args");
  private static final Set<String> FLAGS = Set.of("--resume", "--rerun-failed", "--watch-stdin");

  static Arguments parse(String... args) throws Failure {
    if (args.length == 0 || !COMMANDS.contains(args[0])) {
      throw Failure.usage(
          "usage: list [OPTION]... | run -r DIR [OPTION]... | weak -r DIR --items F --budget-ms N");
    }
    Map<String, String> options = new HashMap<>();
    for (int i = 1; i < args.length; i++) {
      String option = args[i];
      if (FLAGS.contains(option)) {
        options.put(option, "");
      } else if (!VALUED.contains(option)) {
        throw Failure.usage("unknown option " + option);
      } else if (++i == args.length) {
        throw Failure.usage(option + " needs a value");
      } else {
        options.put(option, args[i]);
      }
    }
    return new Arguments(args[0], options);
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  @Nullable String get(String option) {
    return options.get(option);
  }

  String get(String option, String otherwise) {
    return options.getOrDefault(option, otherwise);
  }

  /// The option's whole number, from `min` to `max`; `null` when it was not given.
  @Nullable Long number(String option, long min, long max) throws Failure {
    String value = options.get(option);
    if (value == null) {
      return null;
    }
    try {
      long number = Long.parseLong(value);
      if (min <= number && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw Failure.usage(
        "%s %s: not a whole number from %d to %d".formatted(option, value, min, max));
  }
}
