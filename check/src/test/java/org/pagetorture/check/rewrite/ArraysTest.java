// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArraysTest {
  private final Subject arrays = Subject.of("Arrays");

  @Test
  void primitives() {
    assertThat(arrays.run(0, "primitives")).isEqualTo("false24");
    assertThat(arrays.memory.log).contains("read boolean[].0 plain true", "write byte[].0 plain 2");
  }

  @Test
  void references() {
    assertThat(arrays.run(0, "references")).isEqualTo(4);
    assertThat(arrays.memory.log).contains("write String[].0 plain bc", "read int[].1 plain 2");
  }

  @Test
  void aFreshArrayBeginsWithDefaults() {
    assertThat(arrays.run(0, "fresh")).isEqualTo("x");
    arrays.heap.beginExecution();
    assertThat(arrays.run(0, "fresh")).isEqualTo("x");
    assertThat(arrays.memory.log).filteredOn(line -> line.contains("Object[].1")).hasSize(4);
  }

  @Test
  void copies() {
    assertThat(arrays.run(0, "copies")).isEqualTo(8);
    assertThat(arrays.call("copies")).isEqualTo(8);
  }

  @Test
  void arraysOfArrays() {
    assertThat(arrays.run(0, "several")).isEqualTo(8);
  }

  @Test
  void argumentLists() {
    assertThat(arrays.run(0, "variable")).isEqualTo(6);
  }

  @Test
  void checksAreThoseOfJava() {
    assertThatThrownBy(() -> arrays.run(0, "wrongType"))
        .hasCauseInstanceOf(ArrayStoreException.class);
    assertThatThrownBy(() -> arrays.run(0, "outOfBounds"))
        .hasCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
  }

  @Test
  void closeGivesArraysTheirContentsBack() {
    assertThat(arrays.run(0, "table")).isEqualTo(2);
    arrays.heap.close();
    assertThat(arrays.call("table")).isEqualTo(1);
  }
}
