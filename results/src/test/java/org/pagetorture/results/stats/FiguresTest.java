// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "9999, 9999",
    "10000, 10.0k",
    "147318, 147k",
    "999499, 999k",
    "999500, 1.00M",
    "68123456, 68.1M",
    "31200000000, 31.2G",
    "9223372036854775807, 9.22E"
  })
  void count(long n, String text) {
    assertThat(Figures.count(n)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "4.217, 4.22",
    "-0.4, -0.40",
    "0.00049, 4.9e-4",
    "0, 0.00",
    "9.996, 10.0",
    "147.3, 147",
    "9999.4, 9999",
    "21903.5, 21.9k",
    "-21903.5, -21.9k"
  })
  void value(double value, String text) {
    assertThat(Figures.value(value)).isEqualTo(text);
  }

  @Test
  void intervalsAndShares() {
    assertThat(Figures.interval(new Frequency.Interval(-1.2, 34))).isEqualTo("-1.20..34.0");
    assertThat(Figures.share(1, 3)).isEqualTo("33.3 %");
    assertThat(Figures.share(0, 0)).isEqualTo("0.0 %");
  }

  @ParameterizedTest
  @CsvSource({"3.149e-8, 3.1e-8", "0.05, 5.0e-2", "1e-12, 1.0e-12", "1, 1.0e+0"})
  void rate(double rate, String text) {
    assertThat(Figures.rate(rate)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "350, 350ms",
    "12999, 12s",
    "302000, 5m 02s",
    "12000000, 3h 20m",
    "1051200000, 12d 4h",
    "315360000000, 10 years"
  })
  void duration(long ms, String text) {
    assertThat(Figures.duration(Duration.ofMillis(ms))).isEqualTo(text);
  }
}
