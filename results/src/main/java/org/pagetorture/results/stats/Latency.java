// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/// How long operations took, in nanoseconds, one by one and over all forks.
public record Latency(long count, long p50, long p90, long p99, long p999, long p9999, long max) {
  private static final int DIGITS = 3;

  /// Merges histograms in HdrHistogram's compressed encoding and base64. One that cannot be read is
  /// noted, and the rest is kept.
  public static Latency merged(List<String> encoded, Consumer<String> damage) {
    // Sizes itself: nobody knows the longest wait beforehand.
    Histogram all = new Histogram(DIGITS);
    for (String text : encoded) {
      try {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        all.add(Histogram.decodeFromCompressedByteBuffer(bytes, 0));
      } catch (DataFormatException | RuntimeException e) {
        damage.accept("no histogram: " + e.getMessage());
      }
    }
    return new Latency(
        all.getTotalCount(),
        all.getValueAtPercentile(50),
        all.getValueAtPercentile(90),
        all.getValueAtPercentile(99),
        all.getValueAtPercentile(99.9),
        all.getValueAtPercentile(99.99),
        all.getMaxValue());
  }
}
