// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.dax.BustedSplitOverflow;
import org.pagetorture.model.dax.BusyScan;
import org.pagetorture.model.dax.IdleWait;
import org.pagetorture.model.dax.LayoutBreak;
import org.pagetorture.model.dax.RcuWait;
import org.pagetorture.model.dax.TruncateStrategy;
import org.pagetorture.model.dirty.AskedStore;
import org.pagetorture.model.dirty.DirtyAccounting;
import org.pagetorture.model.dirty.DirtyMark;
import org.pagetorture.model.dirty.DirtyMigration;
import org.pagetorture.model.dirty.FreezeFault;
import org.pagetorture.model.dirty.FsyncWalk;
import org.pagetorture.model.dirty.OrphanMark;
import org.pagetorture.model.dirty.StablePages;
import org.pagetorture.model.fault.FaultPath;
import org.pagetorture.model.gup.AnonReuse;
import org.pagetorture.model.gup.CollapseGup;
import org.pagetorture.model.gup.ForcedWrite;
import org.pagetorture.model.gup.ForkCow;
import org.pagetorture.model.gup.ShareRmap;
import org.pagetorture.model.gup.TableFree;
import org.pagetorture.model.mkwrite.BustedNoMappingCheck;
import org.pagetorture.model.mkwrite.BustedNullCheckOnly;
import org.pagetorture.model.mkwrite.MkwriteProtocol;
import org.pagetorture.model.rcu.Rcu;
import org.pagetorture.stress.dax.DmaVsReuse;
import org.pagetorture.stress.dax.GupVsTruncate;
import org.pagetorture.stress.dax.LastPutVsWaiter;
import org.pagetorture.stress.dax.MunmapVsScan;
import org.pagetorture.stress.dax.RefaultVsTruncate;
import org.pagetorture.stress.dax.RepinVsTruncate;
import org.pagetorture.stress.dirty.AskedStoreVsWriteback;
import org.pagetorture.stress.dirty.DirtierVsMigrate;
import org.pagetorture.stress.dirty.FaultVsFreeze;
import org.pagetorture.stress.dirty.FsyncVsDirtier;
import org.pagetorture.stress.dirty.RedirtyVsCancel;
import org.pagetorture.stress.dirty.StoreVsChecksum;
import org.pagetorture.stress.dirty.StoreVsWriteback;
import org.pagetorture.stress.dirty.UnpinVsTruncate;
import org.pagetorture.stress.fault.FaultVsTruncate;
import org.pagetorture.stress.gup.ForkVsPin;
import org.pagetorture.stress.gup.GupFastVsCollapse;
import org.pagetorture.stress.gup.ReuseVsPin;
import org.pagetorture.stress.gup.UnshareVsPin;
import org.pagetorture.stress.gup.WalkVsTableFree;
import org.pagetorture.stress.gup.WriteGupVsDontneed;
import org.pagetorture.stress.mkwrite.MkwriteVsTruncate;
import org.pagetorture.stress.mkwrite.MkwriteVsWriteback;

/// A race runs every strategy of its family, and calls it by its name.
class StrategiesTest {
  /// A race and its family, but for those whose hazard is none in this race.
  record Matrix(Class<?> race, Class<?> family, List<Class<?>> elsewhere) {
    Matrix(Class<?> race, Class<?> family) {
      this(race, family, List.of());
    }
  }

  static Stream<Matrix> matrices() {
    return Stream.of(
        new Matrix(GupVsTruncate.class, TruncateStrategy.class),
        new Matrix(RepinVsTruncate.class, TruncateStrategy.class),
        new Matrix(DmaVsReuse.class, TruncateStrategy.class),
        new Matrix(LastPutVsWaiter.class, IdleWait.class),
        new Matrix(MunmapVsScan.class, BusyScan.class),
        new Matrix(RefaultVsTruncate.class, LayoutBreak.class),
        new Matrix(StoreVsWriteback.class, DirtyMark.class),
        new Matrix(AskedStoreVsWriteback.class, AskedStore.class),
        new Matrix(DirtierVsMigrate.class, DirtyMigration.class),
        new Matrix(FaultVsFreeze.class, FreezeFault.class),
        new Matrix(FsyncVsDirtier.class, FsyncWalk.class),
        new Matrix(RedirtyVsCancel.class, DirtyAccounting.class),
        new Matrix(StoreVsChecksum.class, StablePages.class),
        new Matrix(UnpinVsTruncate.class, OrphanMark.class),
        new Matrix(FaultVsTruncate.class, FaultPath.class),
        new Matrix(MkwriteVsTruncate.class, MkwriteProtocol.class),
        new Matrix(
            MkwriteVsWriteback.class,
            MkwriteProtocol.class,
            List.of(BustedNoMappingCheck.class, BustedNullCheckOnly.class)),
        new Matrix(WalkVsTableFree.class, TableFree.class),
        new Matrix(GupFastVsCollapse.class, CollapseGup.class),
        new Matrix(ForkVsPin.class, ForkCow.class),
        new Matrix(UnshareVsPin.class, ShareRmap.class),
        new Matrix(WriteGupVsDontneed.class, ForcedWrite.class),
        new Matrix(ReuseVsPin.class, AnonReuse.class));
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void theRaceRunsTheWholeFamily(Matrix matrix) {
    Set<String> variants =
        Arrays.stream(matrix.race().getDeclaredClasses())
            .map(Class::getSimpleName)
            .collect(toSet());
    Set<String> expected = strategies(matrix.family()).collect(toSet());
    for (Class<?> strategy : matrix.elsewhere()) {
      assertThat(expected.remove(strategy.getSimpleName())).isTrue();
    }
    assertThat(variants).isEqualTo(expected);
  }

  private static Stream<String> strategies(Class<?> family) {
    if (family == RcuWait.class) {
      // One strategy over each grace period.
      return strategies(Rcu.class);
    }
    if (family == BustedSplitOverflow.class) {
      // Fails by the number of pins alone: PinOverflow has it.
      return Stream.of();
    }
    return family.isSealed()
        ? Arrays.stream(family.getPermittedSubclasses()).flatMap(StrategiesTest::strategies)
        : Stream.of(family.getSimpleName());
  }
}
