// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Stack;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.pagetorture.results.record.Shard;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// How the values of options are read.
final class Values {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)?");
  private static final Pattern MODES =
      Pattern.compile("(INT|C1|C2)(\\+(INT|C1|C2))*(,(INT|C1|C2)(\\+(INT|C1|C2))*)*");

  private Values() {}

  /// `5m`, `90s`, `500ms`, `2h`; a bare number is in seconds.
  static final class Budget implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
      Matcher m = DURATION.matcher(value);
      if (!m.matches() || Long.parseLong(m.group(1)) == 0) {
        throw new TypeConversionException(
            "'" + value + "' is no time: give a number and ms, s, m or h, such as 5m");
      }
      long n = Long.parseLong(m.group(1));
      return switch (m.group(2)) {
        case "ms" -> Duration.ofMillis(n);
        case "m" -> Duration.ofMinutes(n);
        case "h" -> Duration.ofHours(n);
        case null, default -> Duration.ofSeconds(n);
      };
    }
  }

  /// One of JCStress' presets: how long, and how often.
  static final class Preset implements ITypeConverter<String>, Iterable<String> {
    private static final List<String> NAMES = List.of("sanity", "quick", "default", "tough");

    @Override
    public Iterator<String> iterator() {
      return NAMES.iterator();
    }

    @Override
    public String convert(String value) {
      if (!NAMES.contains(value)) {
        throw new TypeConversionException(
            "'" + value + "' is no preset: give sanity, quick, default or tough");
      }
      return value;
    }
  }

  /// The checker's models, which it knows itself.
  static final class Model implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("sc", "tso", "jmm").iterator();
    }
  }

  /// `2/3`: the second of three parts.
  static final class OneOf implements ITypeConverter<Shard> {
    @Override
    public Shard convert(String value) {
      try {
        if (!value.isEmpty()) {
          return Shard.of(value);
        }
      } catch (IllegalArgumentException e) {
        // Said below.
      }
      throw new TypeConversionException(
          "'" + value + "' is no shard: give i/n, such as 2/3, with i from 1 to n");
    }
  }

  /// A regular expression, or where it goes wrong.
  static final class Regex implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      try {
        return Pattern.compile(value).pattern();
      } catch (PatternSyntaxException e) {
        throw new TypeConversionException(
            "'%s' is no regular expression: %s at %d"
                .formatted(value, e.getDescription(), e.getIndex()));
      }
    }
  }

  /// The next argument whatever it is: picocli takes `-verbose:gc` for a use of `-v`.
  static final class Verbatim implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
      if (args.isEmpty()) {
        throw new ParameterException(
            command.commandLine(), "Missing value for option '" + option.paramLabel() + "'");
      }
      option.setValue(args.pop());
    }
  }

  /// `C2+C2,C1+C1`: per actor how it is compiled.
  static final class Modes implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      if (!MODES.matcher(value).matches()) {
        throw new TypeConversionException(
            "'" + value + "' are no modes: give INT, C1 or C2 per actor, such as C2+C2,C1+C1");
      }
      return value;
    }
  }
}
