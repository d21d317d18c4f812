// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.cost.FormCost;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Schema;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What became of the sound tests when the orderings of the model were weakened, one after the
/// other.
///
/// @param missing what was left out, in words; empty when `complete`
/// @param trials how many tests were decided, `cached` of them earlier
/// @param unsound tests that do not hold, or are not decided, as they are: they say nothing
/// @param run what was asked for; `null` where the checker alone has written
/// @param comments what the source said of its orderings then
/// @param hardware what was seen of weakened classes on the machine; empty if nobody looked
/// @param costs what strategies cost in their own form and in their cheapest; empty likewise
public record Weakenings(
    int schema,
    boolean complete,
    String missing,
    long millis,
    long trials,
    long cached,
    int tests,
    List<String> unsound,
    @JsonProperty(required = true) List<Site> sites,
    @JsonProperty(required = true) List<Strategy> strategies,
    @Nullable Asked run,
    List<OrderingComment> comments,
    List<Sighting> hardware,
    List<FormCost> costs) {
  /// The name of the file in a run's directory.
  public static final String FILE = "orderings.json";

  /// Nothing tried.
  public static final Weakenings NONE =
      new Weakenings(
          Schema.CURRENT,
          false,
          "",
          0,
          0,
          0,
          0,
          List.of(),
          List.of(),
          List.of(),
          null,
          List.of(),
          List.of(),
          List.of());

  /// Reads a file that the checker or the command line has written.
  public static Weakenings read(Path file) throws IOException {
    JsonNode whole = Json.read(file, JsonNode.class);
    int schema = whole.path("schema").asInt(0);
    if (schema < 1) {
      throw new IOException(file + ": no record of orderings: it has no schema");
    }
    Schema.check(file, schema);
    try {
      return Json.MAPPER.treeToValue(whole, Weakenings.class);
    } catch (JacksonException e) {
      throw Json.unreadable(file, e);
    }
  }

  /// The same, with why something is missing, what was asked for, and what the source says.
  public Weakenings with(String why, Asked asked, List<OrderingComment> said) {
    return copy(why, asked, said, hardware, costs);
  }

  /// The same, with what was seen on the machine.
  public Weakenings seen(List<Sighting> sightings) {
    return copy(missing, run, comments, sightings, costs);
  }

  /// The same, with what was measured on the machine.
  public Weakenings measured(List<FormCost> measured) {
    return copy(missing, run, comments, hardware, measured);
  }

  private Weakenings copy(
      String why,
      @Nullable Asked asked,
      List<OrderingComment> said,
      List<Sighting> sightings,
      List<FormCost> measured) {
    return new Weakenings(
        schema,
        complete,
        why,
        millis,
        trials,
        cached,
        tests,
        unsound,
        sites,
        strategies,
        asked,
        said,
        sightings,
        measured);
  }
}
