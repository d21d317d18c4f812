// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// What one strategy needs of the orderings that it uses.
///
/// @param name `dax.TruncateFlag`
/// @param sites the ids of what its tests reach
/// @param cheapest what can be weaker, all of it at once: its tests hold then, too
/// @param needed the ids of the orderings that stay as they are then
/// @param ties what can be weaker in place of others
public record Strategy(
    @JsonProperty(required = true) String name,
    List<String> tests,
    List<String> sites,
    List<Change> cheapest,
    List<String> needed,
    List<Tie> ties) {
  /// What the names of the truncate strategies begin with.
  public static final String TRUNCATE = "dax.";

  /// All that is weaker in the cheapest form, as the checker calls it.
  public String changes() {
    return cheapest.stream().map(c -> c.site() + "=" + c.form()).collect(joining(","));
  }

  /// How many orderings are left in the cheapest form.
  public long left() {
    return needed.size() + cheapest.stream().filter(c -> Strength.of(c.form()).orders()).count();
  }

  /// A site, by its id, in another form.
  public record Change(
      @JsonProperty(required = true) String site, @JsonProperty(required = true) String form) {}

  /// A site in another form, if those others stay as they are.
  public record Tie(
      @JsonProperty(required = true) String site,
      @JsonProperty(required = true) String form,
      List<String> insteadOf) {}
}
