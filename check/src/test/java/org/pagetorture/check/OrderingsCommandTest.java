// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.check.jcstress.Suites;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrderingsCommandTest {
  private static final String WEAK = "org.pagetorture.checked.weak";

  @TempDir private Path dir;

  private JsonNode ask(String... args) {
    Path json = dir.resolve("orderings.json");
    List<String> all = new ArrayList<>(List.of("--in", WEAK, "--json", json.toString()));
    all.addAll(List.of(args));
    Command command = command("orderings", all);
    assertThat(command.err()).isEmpty();
    assertThat(command.exit()).isZero();
    return JsonMapper.shared().readTree(json);
  }

  private static Command command(String name, List<String> args) {
    List<String> all = new ArrayList<>(List.of(name));
    Suites.classPath().forEach(entry -> all.addAll(List.of("--jar", entry.toString())));
    all.addAll(args);
    return Command.of(all.toArray(String[]::new));
  }

  /// The forms of a site in which some test broke, and the model that allows it.
  private static List<String> broke(JsonNode found, String site) {
    List<String> broke = new ArrayList<>();
    for (JsonNode form : node(found.get("sites"), "id", WEAK + "." + site).get("forms")) {
      form.get("broke")
          .forEach(b -> broke.add(form.get("form").asString() + " " + b.get("model").asString()));
    }
    return broke;
  }

  private static JsonNode node(JsonNode array, String key, String value) {
    return StreamSupport.stream(array.spliterator(), false)
        .filter(node -> node.get(key).asString().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(value + " in " + array));
  }

  @Test
  void whatIsNeededBreaksTheTestAndNothingElseDoes() {
    JsonNode found = ask("-t", WEAK);
    assertThat(found.get("complete").asBoolean()).isTrue();
    assertThat(broke(found, "Fenced.one#2"))
        .containsExactly(
            "acquireFence+releaseFence TSO", "acquireFence TSO", "releaseFence TSO", "none TSO");
    assertThat(broke(found, "Fenced.two#2")).as("there are two").isEmpty();
    assertThat(broke(found, "Fenced.two#3")).as("there are two").isEmpty();
    assertThat(broke(found, "Published.write#1"))
        .as("what publishes releases, and need not acquire")
        .containsExactly("getAndSetAcquire JMM", "weakCompareAndSetPlain JMM");
    assertThat(broke(found, "Published.read#1")).containsExactly("getOpaque JMM", "get JMM");
    JsonNode witness =
        node(found.get("sites"), "id", WEAK + ".Fenced.one#2").get("forms").get(0).get("witness");
    assertThat(witness.get("text").asString()).contains("overtakes", "Word.value");
  }

  @Test
  void aStrategyGetsItsCheapestForm() {
    JsonNode strategies = ask("-t", WEAK).get("strategies");
    JsonNode fenced = node(strategies, "name", "weak.Fenced");
    assertThat(fenced.get("cheapest").toString())
        .isEqualTo("[{\"site\":\"%s.Fenced.two#2\",\"form\":\"none\"}]".formatted(WEAK));
    assertThat(fenced.get("needed")).hasSize(2);
    assertThat(fenced.get("ties").get(0).get("site").asString()).endsWith("Fenced.two#3");
    assertThat(fenced.get("ties").get(0).get("insteadOf").get(0).asString())
        .endsWith("Fenced.two#2");
    JsonNode published = node(strategies, "name", "weak.Published");
    assertThat(published.get("cheapest").get(0).get("form").asString())
        .isEqualTo("getAndSetRelease");
  }

  @Test
  void whatIsKeptStaysAsItIs() {
    JsonNode all = ask("-t", "Fenced");
    JsonNode site = node(all.get("sites"), "id", WEAK + ".Fenced.two#2");
    String place = site.get("file").asString() + ":" + site.get("line").asInt();
    JsonNode fenced = ask("-t", "Fenced", "--keep", place).get("strategies").get(0);
    assertThat(fenced.get("cheapest").get(0).get("site").asString()).endsWith("Fenced.two#3");
  }

  @Test
  void theSecondTimeAllAnswersAreKnown() {
    String cache = dir.resolve("cache").toString();
    JsonNode first = ask("-t", WEAK, "--cache", cache);
    JsonNode second = ask("-t", WEAK, "--cache", cache);
    assertThat(second.get("sites")).isEqualTo(first.get("sites"));
    assertThat(second.get("strategies")).isEqualTo(first.get("strategies"));
    assertThat(second.get("cached")).isEqualTo(second.get("trials"));
    assertThat(first.get("cached").asInt()).isLessThan(first.get("trials").asInt());
  }

  @Test
  void mistakesAreNamed() {
    String json = dir.resolve("x.json").toString();
    assertThat(command("orderings", List.of("--in", "no.such", "--json", json)))
        .isEqualTo(new Command(2, "", "check: --in no.such: no orderings in such classes\n"));
    assertThat(command("orderings", List.of("--in", WEAK, "--json", json, "-t", "NoSuch")).exit())
        .isEqualTo(Exit.USAGE);
    assertThat(Files.exists(Path.of(json))).isFalse();
  }

  @Test
  void weakenedClassesAreWrittenIntoJars() throws Exception {
    String to = dir.toString();
    String fence = WEAK + ".Fenced.one#2=none";
    String flag = WEAK + ".Published.read#1=getOpaque";
    Command written =
        command("weaken", List.of("--in", WEAK, "--to", to, fence, fence + "," + flag));
    assertThat(written).isEqualTo(new Command(0, "", ""));
    try (JarFile one = new JarFile(dir.resolve("1.jar").toFile());
        JarFile two = new JarFile(dir.resolve("2.jar").toFile())) {
      assertThat(one.size()).isEqualTo(1);
      assertThat(two.size()).isEqualTo(3);
    }
    Command wrong =
        command("weaken", List.of("--in", WEAK, "--to", to, WEAK + ".Fenced.one#2=getOpaque"));
    assertThat(wrong.exit()).isEqualTo(Exit.USAGE);
    assertThat(wrong.err()).contains("Fenced.one#2=getOpaque", "fullFence can be", "none");
  }
}
