// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagetorture.check.model.MemoryModel;

/// One actor writes 64 bits, another reads them.
class TornTest {
  private static Exploration explore(Object before, Object after, Mode written, Mode read) {
    MemoryModel model = MemoryModel.SC;
    return Explorer.explore(
        new Torn(new Wide(before, after, written, read)), model, Limits.DEFAULT);
  }

  @ParameterizedTest
  @EnumSource(MemoryModel.class)
  void plainAccessesAreTorn(MemoryModel model) {
    Program wide = new Wide(0L, -1L, Mode.PLAIN, Mode.PLAIN);
    assertThat(Explorer.explore(wide, model, Limits.DEFAULT).outcomes().keySet())
        .containsExactly("-1, -1", "0, -1");
    assertThat(Explorer.explore(new Torn(wide), model, Limits.DEFAULT).outcomes().keySet())
        .containsExactlyInAnyOrder("0, -1", "-1, -1", "4294967295, -1", "-4294967296, -1");
  }

  @ParameterizedTest
  @EnumSource(names = {"OPAQUE", "VOLATILE"})
  void othersAreWhole(Mode mode) {
    assertThat(explore(0L, -1L, mode, mode).outcomes().keySet()).containsExactly("-1, -1", "0, -1");
  }

  @ParameterizedTest
  @EnumSource(names = {"OPAQUE", "VOLATILE"})
  void ofTheTwoTogetherNothingIsSaid(Mode mode) {
    assertThat(explore(0L, -1L, Mode.PLAIN, mode).unsupported())
        .isEqualTo("wide is accessed both plainly and as a whole");
  }

  @ParameterizedTest
  @EnumSource(names = "PLAIN")
  void ofDoublesToo(Mode mode) {
    double torn = Double.longBitsToDouble(Double.doubleToRawLongBits(0.1) & 0xFFFF_FFFFL);
    assertThat(explore(0.0, 0.1, mode, mode).outcomes().keySet()).contains(torn + ", 0.1");
  }

  private static final class Wide implements Program {
    private final Location location;
    private final Object after;
    private final Mode written;
    private final Mode read;
    private Object seen = "";

    Wide(Object before, Object after, Mode written, Mode read) {
      location = new Location("wide", before, false);
      this.after = after;
      this.written = written;
      this.read = read;
    }

    @Override
    public int actors() {
      return 2;
    }

    @Override
    public void begin() {
      seen = "";
    }

    @Override
    public void run(int actor, Memory memory) {
      if (actor == 0) {
        memory.write(location, written, after);
      } else {
        seen = String.valueOf(memory.read(location, read));
      }
    }

    @Override
    public String outcome(Memory memory) {
      return seen + ", " + memory.read(location, Mode.PLAIN);
    }
  }
}
