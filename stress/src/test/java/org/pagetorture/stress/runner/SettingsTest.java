// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagetorture.journal.Failure;
import org.pagetorture.journal.Jdk;
import org.pagetorture.journal.Machine;

class SettingsTest {
  private static Settings settings(Line.@Nullable Run previous, String... args) throws Failure {
    String[] all = new String[args.length + 1];
    all[0] = "run";
    System.arraycopy(args, 0, all, 1, args.length);
    return Settings.of(Arguments.parse(all), previous);
  }

  @Test
  void defaults() throws Failure {
    Settings settings = settings(null);

    assertThat(settings.preset()).isEqualTo(Preset.DEFAULT);
    assertThat(settings.budgetMs()).isEqualTo(300_000);
    assertThat(settings.forks()).isNull();
    assertThat(settings.modes()).isEmpty();
  }

  @Test
  void whatIsGiven() throws Failure {
    assertThat(
            settings(
                null, "-t Put -m quick --budget-ms 9 --seed -7 -f 3 --modes C2+C2,INT".split(" ")))
        .isEqualTo(
            new Settings(
                "Put", Preset.QUICK, 9, -7, 3, List.of("C2+C2", "INT"), List.of(), Shard.WHOLE));
    assertThat(settings(null, "-jvmArgs", "-Xint  \"-Da=b c\"").jvmArgs())
        .containsExactly("-Xint", "-Da=b c");
  }

  @Test
  void eachShardOfAPlanDrawsTheSameSeed() throws Failure {
    Settings first = settings(null, "-t Put -m quick --shard 1/3".split(" "));

    assertThat(first.shard()).isEqualTo(new Shard(1, 3));
    assertThat(settings(null, "--budget-ms 9 -m quick --shard 3/3 -t Put".split(" ")).seed())
        .isEqualTo(first.seed());
    assertThat(settings(null, "-t Get -m quick --shard 1/3".split(" ")).seed())
        .isNotEqualTo(first.seed());
    assertThat(settings(null, "-t Put -m quick --shard 1/3 --seed 7".split(" ")).seed())
        .isEqualTo(7);
  }

  @Test
  void aRunStaysTheShardThatItWas() throws Failure {
    Line.Run previous = previous();

    assertThat(settings(previous, "--resume", "--shard", "2/3").seed()).isEqualTo(-7);
    assertThatThrownBy(() -> settings(previous, "--resume", "--shard", "1/3"))
        .isInstanceOf(Failure.class)
        .hasMessage("--shard 1/3: the run is shard 2/3");
  }

  @Test
  void theRestIsAsInTheSessionBefore() throws Failure {
    assertThat(settings(previous(), "--resume", "--budget-ms", "10"))
        .isEqualTo(
            new Settings(
                "Put", Preset.TOUGH, 10, -7, 3, List.of("C2"), List.of("-Xint"), new Shard(2, 3)));
  }

  private static Line.Run previous() {
    return new Line.Run(
        1,
        Instant.EPOCH,
        false,
        "unknown",
        "",
        "Put",
        Preset.TOUGH,
        9,
        -7,
        new Shard(2, 3),
        3,
        List.of("C2"),
        Jdk.current(),
        List.of("-Xint"),
        Machine.here(),
        "available");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -t (         | -t (: not a regular expression: Unclosed group
          -m fast      | -m fast: not one of sanity, quick, default, tough
          -f 0         | -f 0: not a whole number from 1 to 1000000
          --budget-ms x| --budget-ms x: not a whole number from 1 to 31536000000
          --modes C2+C3| --modes C2+C3: expected a mode for each actor, like C2+C2,C1+INT
          --modes ,    | --modes ,: expected a mode for each actor, like C2+C2,C1+INT
          --seed       | --seed needs a value
          --what       | unknown option --what
          --shard 0/3  | --shard 0/3: not i/n, like 2/3, with i from 1 to n
          --shard 4/3  | --shard 4/3: not i/n, like 2/3, with i from 1 to n
          --shard x    | --shard x: not i/n, like 2/3, with i from 1 to n
          """)
  void mistakesAreNamed(String args, String message) {
    assertThatThrownBy(() -> settings(null, args.split(" ")))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exitCode).isEqualTo(2))
        .hasMessage(message);
  }
}
