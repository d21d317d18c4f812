// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration BATCH = Duration.ofMillis(1);

  @TempDir private Path directory;

  /// What this machine has: a compiler or not, liburcu or not.
  @Test
  void whatIsCompiledRuns() throws Exception {
    Native twins = new Native(Path.of(".."), directory, System.getenv());
    assertThat(twins.compiler()).matches("none: no cc, no gcc|(gcc|clang) [0-9.]+ -O2");
    assertThat(twins.urcu()).matches("none: .+|of unknown version|[0-9.]+");
    assertThat(twins.operations().contains("get_put")).isEqualTo(has(twins.compiler()));
    assertThat(twins.operations().contains("urcu_mb_read")).isEqualTo(has(twins.urcu()));
    for (String operation : twins.operations()) {
      Native.Batch batch = twins.run(operation, 2, 0, 3, BATCH, LONG);
      assertThat(batch.scores()).as(operation).hasSize(3).allMatch(ns -> ns > 0);
      assertThat(batch.waitNs()).hasSize(3).allMatch(ns -> ns >= -1);
      assertThat(batch.wallNs()).hasSize(3).allMatch(ns -> ns >= BATCH.toNanos());
    }
  }

  private static boolean has(String version) {
    return !version.startsWith("none: ");
  }

  @Test
  void aMachineWithoutACompilerSaysSo() throws Exception {
    Native twins = new Native(directory, directory, Map.of("PATH", directory.toString()));
    assertThat(twins.compiler()).isEqualTo("none: no cc, no gcc");
    assertThat(twins.urcu()).isEqualTo("none: no cc, no gcc");
    assertThat(twins.operations()).isEmpty();
  }

  @Test
  void theCompilerThatIsAskedForHasToBeThere() throws Exception {
    Native twins = new Native(directory, directory, Map.of("CC", "/nowhere/cc -m64"));
    assertThat(twins.compiler()).isEqualTo("none: no /nowhere/cc -m64");
  }

  @Test
  void aCompilerThatDoesNotStartSaysWhy() throws Exception {
    Native twins = with("echo 'ld.so: error: no libc'; exit 127");
    assertThat(twins.compiler()).matches("none: .*/cc --version: exit 127: ld.so: error: no libc");
  }

  @Test
  void aCompilerThatFailsSaysWhy() throws Exception {
    Native twins = with(VERSION + "echo In file; echo 'a.c:1: error: no stdio.h' >&2; exit 1");
    assertThat(twins.compiler())
        .isEqualTo("none: gcc 12.2.0 fails, exit 1: a.c:1: error: no stdio.h");
    assertThat(twins.operations()).isEmpty();
  }

  @Test
  void withoutLiburcuTheOthersRun() throws Exception {
    Native twins = printing("echo 2.5000 0 1000; echo 3.0000 -1 1001");
    assertThat(twins.compiler()).isEqualTo("gcc 12.2.0 -O2");
    assertThat(twins.urcu()).isEqualTo("none: gcc 12.2.0 fails, exit 1: no urcu.h");
    assertThat(twins.operations()).containsExactly("get_put", "gup");
    assertThat(twins.run("gup", 1, 1, 2, BATCH, LONG))
        .isEqualTo(new Native.Batch(List.of(2.5, 3.0), List.of(0L, -1L), List.of(1000L, 1001L)));
  }

  @Test
  void theArgumentsAreThoseOfTheProtocol() throws Exception {
    Native twins = printing("[ \"$*\" = 'gup 2 3 1 1000' ] && echo 2.5000 0 1000");
    assertThat(twins.run("gup", 2, 3, 1, BATCH, LONG).scores()).containsExactly(2.5);
  }

  @Test
  void anUnknownOperationIsRefused() throws Exception {
    Native twins = printing("echo");
    assertThatThrownBy(() -> twins.run("xchg", 1, 1, 1, BATCH, LONG))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown operation: xchg");
  }

  @Test
  void aProgramThatDiesSaysHow() throws Exception {
    assertThatThrownBy(() -> run("echo 2.5000 0 1000; kill -SEGV $$"))
        .isInstanceOf(IOException.class)
        .hasMessage("gup died, signal 11: 2.5000 0 1000");
    assertThatThrownBy(() -> run("echo out of threads >&2; exit 1"))
        .isInstanceOf(IOException.class)
        .hasMessage("gup died, exit 1: out of threads");
  }

  @Test
  void nonsenseIsShown() throws Exception {
    assertThatThrownBy(() -> run("echo nan 0 1000"))
        .isInstanceOf(IOException.class)
        .hasMessage("gup printed nonsense: nan 0 1000");
    assertThatThrownBy(() -> run("exit 0"))
        .isInstanceOf(IOException.class)
        .hasMessage("gup printed 0 lines for 1 batches");
    assertThatThrownBy(() -> run("exec yes"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("gup died, signal 13");
  }

  @Test
  void aProgramThatHangsIsKilledWithItsChildren() throws Exception {
    assertThatThrownBy(() -> printing("sleep 1000; true").run("gup", 1, 0, 1, BATCH, BATCH))
        .isInstanceOf(TimeoutException.class)
        .hasMessage("took longer than 1 ms");
  }

  private void run(String script) throws Exception {
    printing(script).run("gup", 1, 0, 1, BATCH, LONG);
  }

  private static final String VERSION =
      "[ \"$1\" = --version ] && echo 'cc (Debian 12.2.0-14+deb12u1) 12.2.0' && exit\n";

  /// A compiler without liburcu that makes a program out of a shell script.
  private Native printing(String script) throws Exception {
    return with(
        VERSION
            + """
            case "$*" in *urcu*) echo no urcu.h; exit 1;; esac
            while [ "$1" != -o ]; do shift; done
            cat > "$2" <<'END'
            #!/bin/sh
            [ "$1" = --list ] && echo get_put && echo gup && exit
            %s
            END
            chmod +x "$2"
            """
                .formatted(script));
  }

  private Native with(String compiler) throws Exception {
    Path cc = directory.resolve("cc");
    Files.writeString(cc, "#!/bin/sh\n" + compiler);
    assertThat(cc.toFile().setExecutable(true)).isTrue();
    return new Native(directory, directory, Map.of("CC", cc.toString()));
  }
}
