// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pagetorture.check.explore.Unsupported;

class HandlesTest {
  private final Subject handles = Subject.of("Handles");

  @Test
  void everyModeIsTold() {
    assertThat(handles.run(0, "modes")).isEqualTo(16);
    assertThat(handles.memory.log)
        .containsExactly(
            "write Handles.x plain 1",
            "write Handles.x opaque 2",
            "write Handles.x release 3",
            "write Handles.x volatile 4",
            "read Handles.x plain 4",
            "read Handles.x opaque 4",
            "read Handles.x acquire 4",
            "read Handles.x volatile 4");
  }

  @Test
  void aSwapUpdatesOrFails() {
    assertThat(handles.run(0, "swaps")).isEqualTo(true);
    assertThat(handles.memory.log)
        .containsExactly(
            "update Handles.x volatile 5 to 6",
            "fail Handles.x volatile 6",
            "update Handles.x release 6 to 7",
            "fail Handles.x acquire 7");
  }

  @Test
  void aWeakSwapMayFail() {
    assertThat(handles.run(0, "weak")).isEqualTo(true);
    assertThat(handles.memory.log).containsExactly("choose 2", "update Handles.x plain 5 to 6");
    handles.memory.choice = 1;
    assertThat(handles.run(0, "weak")).isEqualTo(false);
  }

  @Test
  void updatesReturnWhatWasThere() {
    assertThat(handles.run(0, "updates")).isEqualTo(5L + 7 + 0 + 2);
    assertThat(handles.memory.log)
        .containsExactly(
            "update Handles.x volatile 5 to 7",
            "update Handles.x acquire 7 to 15",
            "update Handles.wide release 0 to 3",
            "write Handles.wide volatile 4",
            "update Handles.shared volatile 2 to 1");
  }

  @Test
  void referencesAreComparedByIdentity() {
    assertThat(handles.run(0, "references")).isEqualTo(true);
  }

  @Test
  void elementsOfArrays() {
    assertThat(handles.run(0, "element")).isEqualTo(3);
    assertThat(handles.memory.log)
        .containsExactly("write int[].1 release 3", "update int[].1 volatile 3 to 4");
    assertThatThrownBy(() -> handles.run(0, "outOfBounds"))
        .hasCauseInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aViewOfBytesIsRefused() {
    assertThatThrownBy(() -> handles.run(0, "view"))
        .isInstanceOf(Unsupported.class)
        .hasMessageContaining("VarHandle");
  }

  @Test
  void fences() {
    assertThat(handles.log("fences"))
        .containsExactly(
            "fence full", "fence acquire", "fence acquire", "fence release", "fence release");
  }

  @Test
  void closeUndoesWhatSetupWrote() {
    assertThat(handles.call("shared")).isEqualTo((byte) 2);
    handles.heap.close();
    assertThat(handles.call("shared")).isEqualTo((byte) 1);
  }
}
