// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.pagetorture.check.model.MemoryModel;

/// Final fields, joined monitors, and loops that wait by plain reads or by bad luck.
class PublicationTest {
  private static final Mode PLAIN = Mode.PLAIN;
  private static final Object OBJECT = new Object();

  private final Location field = new Location("object.field", 0, true, OBJECT);
  private final Location reference = new Location("reference", null, false);
  private final Location x = new Location("x", 0, false);
  private final Location y = new Location("y", 0, false);

  /// What two actors return, under a model.
  private static Set<String> outcomes(
      MemoryModel model, Function<Memory, String> one, Function<Memory, String> other) {
    List<Function<Memory, String>> actors = List.of(one, other);
    String[] results = new String[2];
    Program program =
        new Program() {
          @Override
          public int actors() {
            return 2;
          }

          @Override
          public void begin() {}

          @Override
          public void run(int actor, Memory memory) {
            results[actor] = actors.get(actor).apply(memory);
          }

          @Override
          public String outcome(Memory memory) {
            return results[0] + results[1];
          }
        };
    return Explorer.explore(program, model, Limits.DEFAULT).outcomes().keySet();
  }

  private Set<String> published(boolean frozen) {
    return outcomes(
        MemoryModel.JMM,
        memory -> {
          memory.write(field, PLAIN, 1);
          if (frozen) {
            memory.freeze(OBJECT);
          }
          memory.write(reference, PLAIN, OBJECT);
          return "";
        },
        memory ->
            memory.read(reference, PLAIN) == null
                ? "unseen"
                : String.valueOf(memory.read(field, PLAIN)));
  }

  @Test
  void aFrozenFieldIsSeen() {
    assertThat(published(true)).containsExactlyInAnyOrder("unseen", "1");
    assertThat(published(false)).containsExactlyInAnyOrder("unseen", "0", "1");
  }

  private Set<String> inTwoRegions(Location lock) {
    return outcomes(
        MemoryModel.JMM,
        memory -> {
          for (Location written : List.of(x, y)) {
            memory.update(lock, Mode.ACQUIRE, _ -> 1);
            memory.write(written, PLAIN, 1);
            memory.write(lock, Mode.RELEASE, null);
          }
          return "";
        },
        memory -> "" + memory.read(y, Mode.VOLATILE) + memory.read(x, Mode.VOLATILE));
  }

  @Test
  void regionsOfOneMonitorMayBeJoined() {
    assertThat(inTwoRegions(Location.monitor("lock"))).contains("10");
    assertThat(inTwoRegions(new Location("lock", null, false))).doesNotContain("10");
  }

  private Set<String> waiting(MemoryModel model, boolean acquires) {
    return outcomes(
        model,
        memory -> {
          memory.write(x, PLAIN, 1);
          return "";
        },
        memory -> {
          int mark = memory.reads();
          if (Integer.valueOf(0).equals(memory.read(x, PLAIN))) {
            if (acquires) {
              memory.fence(Fence.ACQUIRE);
            }
            throw memory.block(mark);
          }
          return "ended";
        });
  }

  @Test
  void aPlainReadMayBeMadeOnceBeforeTheLoop() {
    assertThat(waiting(MemoryModel.TSO, false)).containsExactly("ended");
    assertThat(waiting(MemoryModel.JMM, false))
        .containsExactlyInAnyOrder("ended", Exploration.LIVELOCK);
    assertThat(waiting(MemoryModel.JMM, true)).containsExactly("ended");
  }

  @Test
  void badLuckDoesNotLastForEver() {
    Function<Memory, String> weakCas =
        memory -> {
          int mark = memory.reads();
          if (memory.choose(2) == 1) {
            throw memory.block(mark);
          }
          return "ended";
        };
    assertThat(outcomes(MemoryModel.SC, weakCas, _ -> "")).containsExactly("ended");
  }
}
