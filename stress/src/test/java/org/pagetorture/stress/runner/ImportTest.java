// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.PrintStream;
import java.io.Serial;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.DiskWriteCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.util.Environment;
import org.pagetorture.journal.Failure;

class ImportTest {
  private static final String OURS = "org.pagetorture.stress.faults.LostUpdate.BustedNoLock";
  private static final String SEED = "-XX:StressSeed=17";

  @TempDir Path dir;
  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
  private final List<String> damage = new ArrayList<>();

  private static TestResult result(TestInfo info, String... flags) throws IOException {
    Options options = new Options(new String[] {"-time", "200", "-iters", "5"});
    options.parse();
    int mode = new Config("C1+C2", List.of()).compileMode();
    TestConfig config =
        new TestConfig(
            options, info, 0, List.of(flags), mode, Placement.of(2, 2, 0).schedulingClass());
    TestResult result = new TestResult(Status.NORMAL);
    result.setConfig(config);
    result.setEnv(Environment.getInstance());
    result.addState("1", 3);
    result.addState("2", 40);
    return result;
  }

  private static TestResult ours() throws IOException {
    return result(TestList.getInfo(OURS), "-XX:+StressLCM", SEED);
  }

  /// A test that is in no list of ours.
  private static TestResult foreign() throws IOException {
    String name = "com.example.queue.PollVsOffer.Relaxed";
    return result(
        new TestInfo(
            name,
            "com.example.queue.PollVsOffer$Relaxed",
            "",
            "",
            2,
            List.of("poll", "offer"),
            false));
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(dir.resolve("jcstress.bin.gz"), bytes);
  }

  /// What JCStress would have written.
  private Path written(TestResult... results) throws IOException {
    Path file = dir.resolve("jcstress.bin.gz");
    DiskWriteCollector collector = new DiskWriteCollector(file.toString());
    Arrays.stream(results).forEach(collector::add);
    collector.close();
    return file;
  }

  private static byte[] serialised(Object... objects) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      for (Object object : objects) {
        out.writeObject(object);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }

  private List<String> lines(Path file) throws Failure {
    Blob.read(file, new Import(new PrintStream(stdout, true, UTF_8))::print, damage::add);
    return stdout.toString(UTF_8).lines().toList();
  }

  private void isRefused(Path file, String... why) {
    assertThatThrownBy(() -> lines(file))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exitCode).isEqualTo(2))
        .message()
        .startsWith(file + ": ")
        .contains(why)
        .doesNotContain("\n");
  }

  @Test
  void aTestOfOursIsDescribedAndGraded() throws Exception {
    List<String> lines = lines(written(ours(), ours()));
    assertThat(lines).hasSize(4);
    assertThat(lines.getFirst())
        .startsWith("{\"type\":\"run\",\"schema\":1,")
        .contains("\"version\":\"" + System.getProperty("java.version") + '"')
        .contains("\"cpu\":\"unknown\"");
    assertThat(Line.JSON.read(lines.get(1))).isEqualTo(Tests.named(OURS).orElseThrow());
    assertThat(lines.subList(2, 4))
        .map(l -> (Line.Fork) Line.JSON.read(l))
        .allSatisfy(
            fork -> {
              assertThat(fork.modes()).isEqualTo("C1+C2");
              assertThat(fork.jvmArgs()).contains(SEED);
              assertThat(fork.samples()).isEqualTo(43);
              assertThat(fork.outcomes())
                  .containsExactly(
                      new Line.Seen("1", Expect.ACCEPTABLE_INTERESTING, 3, "one lost"),
                      new Line.Seen("2", Expect.ACCEPTABLE, 40, "both counted"));
            })
        .extracting(Line.Fork::key)
        .containsExactly(OURS + "#C1+C2#-XX:+StressLCM#0", OURS + "#C1+C2#-XX:+StressLCM#1");
    assertThat(damage).isEmpty();
  }

  @Test
  void ofSomebodyElsesTestThereIsItsNameOnly() throws Exception {
    List<String> lines = lines(written(foreign()));
    assertThat(Line.JSON.read(lines.get(1)))
        .isEqualTo(
            new Line.Test(
                "com.example.queue.PollVsOffer.Relaxed",
                "queue",
                "PollVsOffer",
                "Relaxed",
                List.of(),
                null,
                null,
                null,
                List.of("poll", "offer"),
                List.of()));
    assertThat(((Line.Fork) Line.JSON.read(lines.get(2))).outcomes())
        .extracting(Line.Seen::expect)
        .containsOnly(Expect.UNKNOWN);
  }

  @Test
  void ofAFileThatEndsEarlyTheRestIsKept() throws Exception {
    TestResult[] many = new TestResult[500];
    for (int i = 0; i < many.length; i++) {
      many[i] = ours();
      many[i].addMessage("message " + (i * 31_337 % 65_521));
    }
    byte[] whole = Files.readAllBytes(written(many));
    List<String> lines = lines(file(Arrays.copyOf(whole, whole.length / 2)));
    assertThat(lines).hasSizeBetween(100, 400);
    assertThat(damage)
        .singleElement()
        .asString()
        .endsWith(": ends early, after %d results".formatted(lines.size() - 2));
  }

  @Test
  void whatIsNoResultOfJCStressIsSaidToBeNone() throws Exception {
    isRefused(file(new byte[0]), "ends before the first result");
    isRefused(file("text, in words".getBytes(UTF_8)), "no results of JCStress");
    isRefused(file(zipped("text, in words".getBytes(UTF_8))), "no results of JCStress");
    isRefused(file(zipped(serialised("text"))), "no results of JCStress");
    isRefused(file(zipped(serialised())), "holds no result");
    Files.delete(dir.resolve("jcstress.bin.gz"));
    isRefused(dir.resolve("jcstress.bin.gz"), "no such file");
  }

  @Test
  void anotherVersionIsSaidToBeOne() throws Exception {
    byte[] bytes = serialised(ours());
    byte[] version =
        ByteBuffer.allocate(Long.BYTES)
            .putLong(ObjectStreamClass.lookup(TestResult.class).getSerialVersionUID())
            .array();
    int at = indexOf(bytes, version);
    bytes[at]++;
    isRefused(file(zipped(bytes)), "of another version of JCStress");
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i <= bytes.length - part.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new AssertionError("no serialVersionUID");
  }

  /// Something whose reading would run code.
  private static final class Gadget implements Serializable {
    @Serial private static final long serialVersionUID = 1;
    private static int read;

    @Serial
    private void readObject(ObjectInputStream in) {
      read++;
    }

    @Override
    public int hashCode() {
      read++;
      return 0;
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Gadget;
    }
  }

  @Test
  void nothingElseIsRead() throws Exception {
    Map<Object, Object> map = new HashMap<>();
    map.put(new Gadget(), "by its hash");
    List<Object> hostile =
        List.of(new Gadget(), new ArrayList<>(List.of(new Gadget())), new Gadget[1], map);
    Gadget.read = 0;
    for (Object object : hostile) {
      isRefused(file(zipped(serialised(object))), "Gadget", ", which JCStress never writes");
      isRefused(file(zipped(serialised(ours(), object))), "Gadget");
    }
    assertThat(Gadget.read).isZero();
    isRefused(file(zipped(serialised(Path.of("a").toFile()))), "java.io.File, which");
  }

  @Test
  void nothingDeepIsRead() throws Exception {
    Object deep = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      deep = new ArrayList<>(List.of(deep));
    }
    isRefused(file(zipped(serialised(deep))), "holds more than a result of JCStress does");
  }
}
