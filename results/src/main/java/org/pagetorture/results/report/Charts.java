// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import java.util.List;
import org.pagetorture.results.bench.Benchmark;
import org.pagetorture.results.cost.Cost;
import org.pagetorture.results.cost.Costs;
import org.pagetorture.results.cost.Table;
import org.pagetorture.results.cost.Tail;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.stats.Estimate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The data of the charts, as JSON that can stand in a page.
final class Charts {
  private Charts() {}

  static String json(List<Price> prices, Costs costs) {
    ObjectNode charts = Json.MAPPER.createObjectNode();
    ArrayNode price = charts.putArray("prices");
    for (Price p : prices) {
      p.costs()
          .forEach(
              (strategy, cost) ->
                  put(
                      price.addObject().put("strategy", strategy).put("price", p.head()),
                      cost.value()));
    }
    ArrayNode scaling = charts.putArray("scaling");
    ArrayNode latency = charts.putArray("latency");
    costs.tables().stream()
        .filter(t -> t.kind() == Table.Kind.subject)
        .forEach(t -> scaling(t, scaling));
    costs.latency().forEach(t -> latency(t, latency));
    // Nothing in it can end the element that it stands in.
    return charts.toString().replace("<", "\\u003c").replace(">", "\\u003e");
  }

  /// The rows of a table whose method ran with several numbers of threads.
  private static void scaling(Table table, ArrayNode into) {
    for (Cost cost : table.rows()) {
      Benchmark b = cost.benchmark();
      boolean scales =
          table.rows().stream()
              .anyMatch(
                  c ->
                      c.benchmark().threads() != b.threads()
                          && c.benchmark().method().equals(b.method())
                          && c.part().equals(cost.part())
                          && c.benchmark().params().equals(b.params()));
      if (scales) {
        String method = cost.label().replaceFirst(" @\\d+$", "");
        put(
            into.addObject()
                .put("subject", table.title())
                .put("method", method)
                .put("threads", b.threads()),
            cost.value());
      }
    }
  }

  private static void put(ObjectNode point, Estimate estimate) {
    point.put("ns", estimate.value());
    if (estimate.interval() != null) {
      point.put("low", estimate.interval().low()).put("high", estimate.interval().high());
    }
  }

  private static void latency(Tail tail, ArrayNode into) {
    var l = tail.latency();
    String name =
        (String.join(" ", tail.benchmark().params().values()) + " " + tail.operation()).strip();
    long[] values = {l.p50(), l.p90(), l.p99(), l.p999(), l.p9999()};
    for (int nines = 0; nines < values.length; nines++) {
      into.addObject()
          .put("subject", tail.benchmark().subject())
          .put("name", name)
          .put("nines", nines)
          .put("ns", values[nines]);
    }
  }
}
