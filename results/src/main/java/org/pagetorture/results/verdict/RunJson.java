// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.Check;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A record as one object, `run.json`, with a verdict for each variant, and the benchmarks' part.
public final class RunJson {
  private static final JsonMapper JSON = Json.MAPPER;

  private RunJson() {}

  public static byte[] bytes(RunRecord record, List<Judged> verdicts, @Nullable JsonNode bench) {
    ObjectNode whole = JSON.createObjectNode();
    whole.put("schema", Schema.CURRENT);
    whole.set("run", JSON.valueToTree(record.run().orElse(null)));
    whole.set("resumed", Json.array(record.sessions().stream().skip(1).toList()));
    ObjectNode summary = whole.putObject("summary");
    Verdict.counts(verdicts).forEach((word, count) -> summary.put(word.toString(), count));
    Map<Proof.Word, Long> proofs = Proof.counts(verdicts);
    proofs.forEach((word, count) -> summary.put(word.toString(), count));
    ArrayNode tests = whole.putArray("tests");
    for (Judged judged : verdicts) {
      ObjectNode test = JSON.valueToTree(judged.variant());
      test.set("verdict", JSON.valueToTree(judged.verdict()));
      tests.add(test.set("proof", JSON.valueToTree(judged.proof())));
    }
    whole.set("forks", Json.array(record.forks()));
    if (!record.parts().isEmpty()) {
      whole.set("parts", Json.array(record.parts()));
    }
    Check check = record.check();
    whole.set("check", check.equals(Check.NONE) ? null : JSON.valueToTree(check));
    whole.set("bench", bench);
    whole.set("end", JSON.valueToTree(record.end().orElse(null)));
    whole.set("damage", JSON.valueToTree(record.damage()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
  }

  /// Writes the object so that a reader, or a crash, finds the old file or the new one.
  public static void write(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        out.write(left);
      }
      out.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
