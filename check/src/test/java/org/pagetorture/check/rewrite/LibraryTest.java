// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagetorture.check.explore.Stop;

class LibraryTest {
  private final Subject library = Subject.of("Library");

  @Test
  void anAtomicIsItsVariable() {
    assertThat(library.run(0, "number")).isEqualTo(6);
    assertThat(library.memory.log)
        .containsExactly(
            "update AtomicInteger.value volatile 1 to 2",
            "read AtomicInteger.value plain 2",
            "read AtomicInteger.value acquire 2");
  }

  @Test
  void otherAtomics() {
    assertThat(library.run(0, "others")).isEqualTo(true);
    assertThat(library.memory.log)
        .containsExactly(
            "update AtomicBoolean.value volatile 0 to 1",
            "update AtomicReference.value volatile a to b",
            "update AtomicReference.value volatile b to c",
            "update long[].1 volatile 0 to 2",
            "update Library.updated volatile 0 to 1");
  }

  @Test
  void anAdderAdds() {
    assertThat(library.run(0, "adder")).isEqualTo(1L);
    assertThat(library.run(1, "adder")).isEqualTo(2L);
  }

  @Test
  void aLockIsOneUpdateAndOneWrite() {
    assertThat(library.log("locked"))
        .containsExactly(
            "update ReentrantLock.held volatile null to 0",
            "read Library.plain plain 0",
            "write Library.plain plain 1",
            "write ReentrantLock.held volatile null");
    assertThat(library.run(0, "tryLock")).isEqualTo(true);
    assertThat(library.run(1, "tryLock")).isEqualTo(false);
    assertThatThrownBy(() -> library.run(2, "locked")).isInstanceOf(Stop.class);
  }

  @Test
  void otherLocks() {
    assertThat(library.run(0, "readWrite")).isEqualTo(1L);
  }

  @Test
  void aTimedWaitMayGiveUp() {
    assertThat(library.run(0, "timed")).isEqualTo(true);
    library.memory.choice = 1;
    assertThat(library.run(1, "timed")).isEqualTo(false);
    library.memory.choice = 0;
    assertThatThrownBy(() -> library.run(2, "timed")).isInstanceOf(Stop.class);
  }

  @Test
  void aSemaphoreWithoutPermitsBlocks() {
    assertThat(library.log("acquire")).containsExactly("update Semaphore.permits volatile 1 to 0");
    assertThatThrownBy(() -> library.run(1, "acquire")).isInstanceOf(Stop.class);
  }

  @Test
  void aLatchBlocksUntilItIsCountedDown() {
    assertThatThrownBy(() -> library.run(0, "awaitLatch")).isInstanceOf(Stop.class);
    assertThat(library.run(1, "count")).isEqualTo(0L);
    library.run(2, "awaitLatch");
  }

  @ParameterizedTest
  @CsvSource({"awaitChange, change", "waitForIt, tell"})
  void whoWaitsIsWoken(String waits, String wakes) {
    assertThatThrownBy(() -> library.run(0, waits)).isInstanceOf(Stop.class);
    assertThat(library.memory.log).last().asString().startsWith("block");
    library.run(1, wakes);
    assertThat(library.memory.log)
        .anySatisfy(line -> assertThat(line).endsWith(".waiting opaque 0"));
  }

  @Test
  void collectionsAreRewritten() {
    assertThat(library.run(0, "collections")).isEqualTo(351);
    assertThat(library.memory.log).contains("write ArrayList.size plain 2");
    assertThat(library.call("collections")).isEqualTo(351);
  }

  @Test
  void everyActorHasItsThreadLocals() {
    assertThat(library.run(0, "local")).isEqualTo(6);
    assertThat(library.run(1, "local")).isEqualTo(6);
    assertThat(library.memory.log).isEmpty();
  }

  @Test
  void whatNobodyElseKnowsIsReadWithoutAnAccess() {
    assertThat(library.run(0, "fresh")).isEqualTo(6);
    assertThat(library.memory.log).noneMatch(line -> line.startsWith("read int[]"));
  }
}
