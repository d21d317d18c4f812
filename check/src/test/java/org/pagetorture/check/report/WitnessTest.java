// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagetorture.check.explore.Fence;
import org.pagetorture.check.explore.Mode;
import org.pagetorture.check.explore.Witness;
import org.pagetorture.check.explore.Witness.Kind;
import org.pagetorture.check.explore.Witness.Step;
import org.w3c.dom.Document;

class WitnessTest {
  private static final List<String> ACTORS = List.of("first", "second");

  static final Witness WITNESS =
      new Witness(
          "0, <&>",
          List.of(
              step(0, 1, Kind.READ, Mode.OPAQUE, "y", 0, null, -1, List.of(4), "Sb.java:7"),
              step(1, 0, Kind.UPDATE, Mode.VOLATILE, "y", 0, 1, -1, List.of(), "Sb.java:8"),
              fence(1, 1, Fence.FULL),
              step(1, 2, Kind.READ, Mode.PLAIN, "x<T>", null, null, -1, List.of(), "Sb.java:9"),
              step(0, 0, Kind.WRITE, Mode.RELEASE, "x<T>", null, "a", -1, List.of(), "Sb.java:6"),
              step(1, 3, Kind.READ, Mode.ACQUIRE, "x<T>", "a", null, 4, List.of(), "")));

  private static Step step(
      int actor,
      int index,
      Kind kind,
      Mode mode,
      String location,
      @Nullable Object read,
      @Nullable Object written,
      int from,
      List<Integer> overtakes,
      String place) {
    return new Step(
        actor, index, kind, mode, null, location, read, written, from, overtakes, place);
  }

  private static Step fence(int actor, int index, Fence fence) {
    return new Step(actor, index, Kind.FENCE, null, fence, null, null, null, -1, List.of(), "");
  }

  @Test
  void columnsInTheOrderThatExplains() {
    assertThat(String.join("\n", lines(120)))
        .isEqualTo(
            """
                first                second
            #1  y: reads 0, initial                                 opaque    Sb.java:7
                <- overtakes #5
            #2                       y: reads 0, initial, writes 1  volatile  Sb.java:8
            #3                       full fence
            #4                       x<T>: reads null, initial                Sb.java:9
            #5  x<T>: writes "a"                                    release   Sb.java:6
            #6                       x<T>: reads "a" from #5        acquire""");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100})
  void staysWithinTheScreen(int columns) {
    assertThat(lines(columns))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
  }

  @Test
  void svgIsXmlThatNeedsNothingElse() throws Exception {
    String svg = WitnessSvg.of("a.Test: 0, <&> \u0001", WITNESS, ACTORS);
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDocumentElement().hasAttribute("viewBox")).isTrue();
    assertThat(document.getElementsByTagName("path").getLength()).isEqualTo(2);
    assertThat(svg)
        .contains("&lt;- overtakes #5", "0, &lt;&amp;&gt; \ufffd", "prefers-color-scheme: dark")
        .doesNotContain("href", "url(");
  }

  private static List<String> lines(int columns) {
    Screen screen = new Screen(System.out, false, false);
    return WitnessText.lines(screen, WITNESS, ACTORS, columns);
  }
}
