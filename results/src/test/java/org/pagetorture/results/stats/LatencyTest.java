// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatencyTest {
  private static String encoded(LongStream values) {
    Histogram histogram = new Histogram(3);
    values.forEach(histogram::recordValue);
    ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(bytes);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
  }

  @Test
  void mergedAsIfMeasuredInOne() {
    List<String> halves =
        List.of(
            encoded(LongStream.rangeClosed(1, 500)), encoded(LongStream.rangeClosed(501, 1000)));
    Latency latency = Latency.merged(halves, why -> assertThat(why).isNull());
    assertThat(latency).isEqualTo(new Latency(1000, 500, 900, 990, 999, 1000, 1000));
  }

  @Test
  void theLongestIsKept() {
    List<String> forks =
        List.of(encoded(LongStream.of(90, 91, 92)), encoded(LongStream.of(7_000_000)));
    assertThat(Latency.merged(forks, _ -> {}).max()).isBetween(7_000_000L, 7_007_000L);
  }

  @Test
  void oneThatIsDamagedCostsNoOther() {
    List<String> damage = new ArrayList<>();
    List<String> forks = List.of(encoded(LongStream.of(90)), "AAAA", "no base64!");
    assertThat(Latency.merged(forks, damage::add).count()).isEqualTo(1);
    assertThat(damage).hasSize(2).allMatch(why -> why.startsWith("no histogram: "));
  }
}
