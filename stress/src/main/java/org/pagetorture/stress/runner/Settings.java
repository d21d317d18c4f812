// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.util.StringUtils;
import org.pagetorture.journal.Failure;

/// What the user wants of a run. Where `forks` is `null` or `modes` empty, the preset decides.
record Settings(
    String filter,
    Preset preset,
    long budgetMs,
    long seed,
    @Nullable Integer forks,
    List<String> modes,
    List<String> jvmArgs,
    Shard shard) {
  private static final Pattern MODES = Pattern.compile("(INT|C1|C2)(\\+(INT|C1|C2))*");
  private static final long FIVE_MINUTES = Duration.ofMinutes(5).toMillis();
  private static final long A_YEAR = Duration.ofDays(365).toMillis();

  /// The arguments' settings; what they leave out is as in the `previous` session of a resumed run.
  static Settings of(Arguments args, Line.@Nullable Run previous) throws Failure {
    Settings otherwise =
        previous == null
            ? new Settings(
                ".*",
                Preset.DEFAULT,
                FIVE_MINUTES,
                new SplittableRandom().nextInt(Integer.MAX_VALUE),
                null,
                List.of(),
                List.of(),
                Shard.WHOLE)
            : new Settings(
                previous.filter(),
                previous.preset(),
                previous.budgetMs(),
                previous.seed(),
                previous.forks(),
                previous.modes(),
                previous.jvmArgs(),
                previous.shard());
    Long forks = args.number("-f", 1, 1_000_000);
    String modes = args.get("--modes");
    String jvmArgs = args.get("-jvmArgs");
    String shard = args.get("--shard");
    Settings settings =
        new Settings(
            filter(args.get("-t", otherwise.filter)).pattern(),
            preset(args.get("-m"), otherwise.preset),
            requireNonNullElse(args.number("--budget-ms", 1, A_YEAR), otherwise.budgetMs),
            requireNonNullElse(
                args.number("--seed", Long.MIN_VALUE, Long.MAX_VALUE), otherwise.seed),
            forks == null ? otherwise.forks : Integer.valueOf(Math.toIntExact(forks)),
            modes == null ? otherwise.modes : modes(modes),
            jvmArgs == null ? otherwise.jvmArgs : StringUtils.splitQuotedEscape(jvmArgs),
            shard == null ? otherwise.shard : shard(shard, previous));
    return shard != null && previous == null && !args.has("--seed")
        ? settings.withSeed(settings.ownSeed())
        : settings;
  }

  /// A seed that every shard of this plan comes to by itself, however often it is run.
  private long ownSeed() {
    return Objects.hash(filter, preset.toString(), forks, modes, jvmArgs) & Integer.MAX_VALUE;
  }

  private Settings withSeed(long other) {
    return new Settings(filter, preset, budgetMs, other, forks, modes, jvmArgs, shard);
  }

  private static Shard shard(String text, Line.@Nullable Run previous) throws Failure {
    Shard shard;
    try {
      shard = Shard.of(text);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--shard %s: not i/n, like 2/3, with i from 1 to n".formatted(text));
    }
    if (previous != null && !shard.equals(previous.shard())) {
      throw Failure.usage(
          "--shard %s: the run is %s"
              .formatted(
                  text,
                  previous.shard().equals(Shard.WHOLE) ? "whole" : "shard " + previous.shard()));
    }
    return shard;
  }

  static Pattern filter(String regex) throws Failure {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw Failure.usage(
          "-t %s: not a regular expression: %s".formatted(regex, e.getDescription()));
    }
  }

  private static Preset preset(@Nullable String name, Preset otherwise) throws Failure {
    if (name == null) {
      return otherwise;
    }
    for (Preset preset : Preset.values()) {
      if (preset.toString().equals(name)) {
        return preset;
      }
    }
    throw Failure.usage("-m " + name + ": not one of sanity, quick, default, tough");
  }

  private static List<String> modes(String list) throws Failure {
    List<String> modes = List.of(list.split(",", -1));
    if (!modes.stream().allMatch(MODES.asMatchPredicate())) {
      throw Failure.usage(
          "--modes %s: expected a mode for each actor, like C2+C2,C1+INT".formatted(list));
    }
    return modes;
  }
}
