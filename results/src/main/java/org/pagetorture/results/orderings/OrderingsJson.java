// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import java.util.List;
import org.pagetorture.results.record.Json;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A record of orderings as one object, `orderings.json`, with what follows from it.
public final class OrderingsJson {
  private static final JsonMapper JSON = Json.MAPPER;

  private OrderingsJson() {}

  public static byte[] bytes(Weakenings weakenings, Judgement judgement, List<Problem> problems) {
    ObjectNode whole = JSON.valueToTree(weakenings);
    ArrayNode sites = whole.putArray("sites");
    for (Judged judged : judgement.all()) {
      ObjectNode site = JSON.valueToTree(judged.site());
      site.put("label", judged.label());
      sites.add(site.set("need", JSON.valueToTree(judged.need())));
    }
    ObjectNode score = whole.putObject("score");
    score.set("orderings", JSON.valueToTree(Score.of(judgement.orderings())));
    score.set("opaque", JSON.valueToTree(Score.of(judgement.opaque())));
    whole.set("problems", JSON.valueToTree(problems));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
  }
}
