// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.pagetorture.journal.Failure;

/// The command line: a command, options of ours, and behind `--` those of JMH.
record Arguments(String command, Map<String, String> options, List<String> jmh) {
  private static final Set<String> COMMANDS = Set.of("list", "run", "weak");
  private static final Set<String> VALUED =
      Set.of("--dir", "--items", "--budget-ms", "--seed", "--commit", "--args");
  private static final Set<String> FLAGS =
      Set.of("--brief", "--no-native", "--resume", "--watch-stdin");

  static Arguments parse(String... args) throws Failure {
    if (args.length == 0 || !COMMANDS.contains(args[0])) {
      throw Failure.usage(
          "usage: list | run --dir DIR | weak --dir DIR --items F [OPTION]... [-- JMH-OPTION...]");
    }
    Map<String, String> options = new HashMap<>();
    for (int i = 1; i < args.length; i++) {
      String option = args[i];
      if (option.equals("--")) {
        return new Arguments(args[0], options, List.of(args).subList(i + 1, args.length));
      } else if (FLAGS.contains(option)) {
        options.put(option, "");
      } else if (!VALUED.contains(option)) {
        throw Failure.usage("unknown option " + option);
      } else if (++i == args.length) {
        throw Failure.usage(option + " needs a value");
      } else {
        options.put(option, args[i]);
      }
    }
    return new Arguments(args[0], options, List.of());
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

  /// The option's whole number, from 0.
  long number(String option, long otherwise) throws Failure {
    String value = options.get(option);
    try {
      long number = value == null ? otherwise : Long.parseLong(value);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw Failure.usage("%s %s: not a whole number from 0".formatted(option, value));
  }

  /// What JMH makes of its part.
  CommandLineOptions jmhOptions() throws Failure {
    try {
      return new CommandLineOptions(jmh.toArray(String[]::new));
    } catch (CommandLineOptionException e) {
      throw Failure.usage(String.valueOf(e.getMessage()).replace('\n', ' '));
    }
  }
}
