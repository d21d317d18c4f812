// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.profile;

import java.io.Serial;
import java.util.Collection;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.Aggregator;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ResultRole;

/// A JMH result that holds every latency of an operation, with the extremes; its score is their
/// median.
public final class LatencyResult extends Result<LatencyResult> {
  @Serial private static final long serialVersionUID = 1;

  private final Histogram histogram;

  LatencyResult(String label, Histogram histogram) {
    super(
        ResultRole.SECONDARY,
        label,
        of(histogram.getTotalCount() == 0 ? Double.NaN : histogram.getValueAtPercentile(50)),
        "ns",
        AggregationPolicy.AVG);
    this.histogram = histogram;
  }

  public Histogram histogram() {
    return histogram;
  }

  @Override
  protected Aggregator<LatencyResult> getThreadAggregator() {
    return this::merge;
  }

  @Override
  protected Aggregator<LatencyResult> getIterationAggregator() {
    return this::merge;
  }

  private LatencyResult merge(Collection<LatencyResult> results) {
    Histogram all = Latencies.newHistogram();
    results.forEach(r -> all.add(r.histogram));
    return new LatencyResult(label, all);
  }
}
