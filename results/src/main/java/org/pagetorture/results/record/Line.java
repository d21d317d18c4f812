// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// One line of a `stress.jsonl`, or of what the runner prints.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Run.class, name = "run"),
  @JsonSubTypes.Type(value = Variant.class, name = "test"),
  @JsonSubTypes.Type(value = Start.class, name = "start"),
  @JsonSubTypes.Type(value = Fork.class, name = "fork"),
  @JsonSubTypes.Type(value = End.class, name = "end")
})
public sealed interface Line permits Run, Variant, Start, Fork, End {}
