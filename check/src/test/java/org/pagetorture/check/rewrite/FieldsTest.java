// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FieldsTest {
  private final Subject fields = Subject.of("Fields");

  @Test
  void everyPrimitiveIsReadAndWritten() {
    assertThat(fields.run(0, "primitives")).isEqualTo("false0d-145" + "6.07.0");
    assertThat(fields.memory.log).contains("read Fields.c plain c", "write Fields.c plain d");
  }

  @Test
  void theRealHeapStaysAsItIs() {
    fields.run(0, "primitives");
    fields.run(0, "modes");
    assertThat(fields.call("count")).isEqualTo(1);
  }

  @Test
  void volatileFieldsAreVolatile() {
    assertThat(fields.log("modes"))
        .containsExactly(
            "write Fields.v volatile 1",
            "read Fields.v volatile 1",
            "write Fields.i plain 1",
            "read Fields.i plain 1",
            "write Fields.total volatile 1",
            "read Fields.counter plain 1",
            "write Fields.counter plain 2");
  }

  @Test
  void referencesAreTheSame() {
    assertThat(fields.run(0, "references")).isEqualTo(true);
  }

  @Test
  void aFinalFieldFromBeforeIsNoAccess() {
    assertThat(fields.run(0, "constant")).isEqualTo(9);
    assertThat(fields.memory.log).isEmpty();
  }

  @Test
  void nullThrowsAsEver() {
    assertThatThrownBy(() -> fields.run(0, "nullReceiver"))
        .hasCauseInstanceOf(NullPointerException.class);
  }

  @Test
  void closeUndoesWhatSetupWrote() {
    assertThat(fields.call("count")).isEqualTo(1);
    fields.heap.close();
    assertThat(fields.call("count")).isEqualTo(0);
  }
}
