// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pagetorture.check.explore.Unsupported;

class ObjectsTest {
  private final Subject objects = Subject.of("Objects");

  @Test
  void aConstructorWritesAndFreezes() {
    assertThat(objects.log("publish"))
        .hasSize(4)
        .startsWith("write Pair.second plain 2", "write Pair.first plain 1", "freeze Pair")
        .last()
        .asString()
        .startsWith("write Objects.pair plain Pair@");
  }

  @Test
  void anObjectIsTheSameInTheNextExecution() {
    String first = objects.log("publish").getLast();
    objects.heap.beginExecution();
    assertThat(objects.log("publish").getLast()).isEqualTo(first);
    assertThat(objects.run(1, "sum")).isEqualTo(3);
  }

  @Test
  void anotherActorsObjectIsAnother() {
    String first = objects.log("publish").getLast();
    objects.run(1, "publish");
    assertThat(objects.memory.log).contains("write Pair#2.first plain 1");
    assertThat(objects.memory.log.getLast()).isNotEqualTo(first);
  }

  @Test
  void objectsDiffer() {
    assertThat(objects.run(0, "differ")).isEqualTo(true);
  }

  @Test
  void fieldsWrittenBeforeTheSuperclassesConstructor() {
    assertThat(objects.run(0, "inner")).isEqualTo(7);
    assertThat(objects.memory.log).contains("freeze Inner");
  }

  @Test
  void recordsReadTheMemory() {
    assertThat(objects.run(0, "point")).isEqualTo("Point[x=5, name=p] true false");
    objects.heap.beginExecution();
    assertThat(objects.run(0, "point")).isEqualTo("Point[x=6, name=p] false true");
  }

  @Test
  void boxesAreTheirValues() {
    assertThat(objects.run(0, "boxes")).isEqualTo(true);
  }

  @Test
  void whatHasItsOwnStateIsNotShared() {
    assertThatThrownBy(() -> objects.run(0, "shareBuilder"))
        .isInstanceOf(Unsupported.class)
        .hasMessageContaining("java.lang.StringBuilder");
    objects.run(0, "shareLambda");
  }

  @Test
  void identityHashIsRefused() {
    assertThatThrownBy(() -> objects.run(0, "hash"))
        .isInstanceOf(Unsupported.class)
        .hasMessageContaining("java.lang.Object.hashCode()");
  }
}
