// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.bench.Benchmark;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Schema;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A record of benchmarks as one object, `bench.json`, with what it says about costs.
public final class BenchJson {
  private static final JsonMapper JSON = Json.MAPPER;

  private BenchJson() {}

  public static ObjectNode of(BenchRecord record, Costs costs) {
    ObjectNode whole = JSON.createObjectNode();
    whole.put("schema", Schema.CURRENT);
    whole.set("run", JSON.valueToTree(record.run().orElse(null)));
    whole.set("resumed", Json.array(record.sessions().stream().skip(1).toList()));
    whole.set("costs", JSON.valueToTree(costs));
    ArrayNode benchmarks = whole.putArray("benchmarks");
    for (Benchmark b : record.benchmarks()) {
      ObjectNode benchmark = JSON.valueToTree(b);
      benchmarks.add(benchmark.set("tally", JSON.valueToTree(costs.tallies().get(b.id()))));
    }
    whole.set("forks", Json.array(record.forks()));
    whole.set("end", JSON.valueToTree(record.end().orElse(null)));
    whole.set("damage", JSON.valueToTree(record.damage()));
    return whole;
  }

  public static byte[] bytes(ObjectNode whole) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
  }
}
