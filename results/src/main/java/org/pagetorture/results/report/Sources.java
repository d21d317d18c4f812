// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// What the source tree says of a race and of a strategy.
///
/// @param root the directory of the tree; what is not there is empty
public record Sources(Path root) {
  private static final String NAME = "\\w+";
  private static final String RACE = "stress/src/main/java/org/pagetorture/stress/%s/%s.java";
  private static final String STRATEGY = "model/src/main/java/org/pagetorture/model/%s/%s.java";

  /// Where a race stands in the tree.
  public static String place(String group, String race) {
    return RACE.formatted(group, race);
  }

  /// A race's essay with its diagram, its outcomes, its state and its actors; not its variants.
  public String race(String group, String race) {
    String source = read(RACE, group, race);
    int essay = source.indexOf("\n/// ");
    int variants = source.indexOf("\n  @JCStressTest", Math.max(0, essay));
    if (essay < 0) {
      return "";
    }
    String head = source.substring(essay, variants < 0 ? source.length() : variants);
    return head.replaceFirst("\\s*// @formatter:off\\s*$", "").strip();
  }

  /// What a strategy is: the first sentence of its documentation.
  public String strategy(String group, String name) {
    String essay =
        read(STRATEGY, group, name)
            .lines()
            .dropWhile(l -> !l.startsWith("/// "))
            .takeWhile(l -> l.startsWith("/// "))
            .map(l -> l.substring("/// ".length()))
            .collect(Collectors.joining(" "));
    // A period after a bracket or a quote ends one as well.
    return essay.replaceFirst("(?<=[\\w)`'\"]\\.)\\s.*", "").replace("`", "");
  }

  /// Names come from the record, and are not to lead out of the tree.
  private String read(String pattern, String group, String name) {
    if (!group.matches(NAME) || !name.matches(NAME)) {
      return "";
    }
    Path file = root.resolve(pattern.formatted(group, name));
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      return "";
    }
  }
}
