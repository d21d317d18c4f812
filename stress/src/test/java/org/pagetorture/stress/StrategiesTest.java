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
import org.pagetorture.model.directio.DioDrain;
import org.pagetorture.model.directio.DirectWrite;
import org.pagetorture.model.directio.Flush;
import org.pagetorture.model.directio.Redirtied;
import org.pagetorture.model.directio.SubPageWrite;
import org.pagetorture.model.directio.WritebackError;
import org.pagetorture.model.dirty.AskedStore;
import org.pagetorture.model.dirty.ClearDirtyForIo;
import org.pagetorture.model.dirty.DirtyAccounting;
import org.pagetorture.model.dirty.DirtyMark;
import org.pagetorture.model.dirty.DirtyMigration;
import org.pagetorture.model.dirty.DirtyTag;
import org.pagetorture.model.dirty.EntryRewrite;
import org.pagetorture.model.dirty.FreezeFault;
import org.pagetorture.model.dirty.FsyncWalk;
import org.pagetorture.model.dirty.InodeMark;
import org.pagetorture.model.dirty.LazyFree;
import org.pagetorture.model.dirty.OrphanMark;
import org.pagetorture.model.dirty.Reclaim;
import org.pagetorture.model.dirty.SetPageDirty;
import org.pagetorture.model.dirty.StablePages;
import org.pagetorture.model.dirty.WriteFault;
import org.pagetorture.model.fault.BustedAroundNoSize;
import org.pagetorture.model.fault.BustedAroundNoUptodate;
import org.pagetorture.model.fault.CowTruncate;
import org.pagetorture.model.fault.DirectRead;
import org.pagetorture.model.fault.FaultPath;
import org.pagetorture.model.fault.HoleMapping;
import org.pagetorture.model.fault.Reread;
import org.pagetorture.model.fault.SizeCheck;
import org.pagetorture.model.fault.SizeExtension;
import org.pagetorture.model.fault.Toss;
import org.pagetorture.model.flags.Exclusion;
import org.pagetorture.model.flags.LockQueue;
import org.pagetorture.model.flags.PendingWork;
import org.pagetorture.model.flags.ReadDone;
import org.pagetorture.model.flags.TailClear;
import org.pagetorture.model.flags.UnlockWake;
import org.pagetorture.model.flags.WaitersBit;
import org.pagetorture.model.flags.WakeOrder;
import org.pagetorture.model.flags.WritebackWait;
import org.pagetorture.model.gup.AnonReuse;
import org.pagetorture.model.gup.CollapseGup;
import org.pagetorture.model.gup.ForcedWrite;
import org.pagetorture.model.gup.ForkCow;
import org.pagetorture.model.gup.Migration;
import org.pagetorture.model.gup.ShareRmap;
import org.pagetorture.model.gup.TableFree;
import org.pagetorture.model.gup.WidePte;
import org.pagetorture.model.liveness.CopyIn;
import org.pagetorture.model.liveness.DirectIo;
import org.pagetorture.model.liveness.FaultLocking;
import org.pagetorture.model.liveness.FolioPair;
import org.pagetorture.model.liveness.GlockIo;
import org.pagetorture.model.liveness.IdleLoop;
import org.pagetorture.model.liveness.Invalidation;
import org.pagetorture.model.liveness.NotifierRemoval;
import org.pagetorture.model.liveness.PinWait;
import org.pagetorture.model.liveness.SelfWrite;
import org.pagetorture.model.liveness.SharedCount;
import org.pagetorture.model.liveness.TableAlloc;
import org.pagetorture.model.mkwrite.BustedNoMappingCheck;
import org.pagetorture.model.mkwrite.BustedNoPut;
import org.pagetorture.model.mkwrite.BustedNoUnlock;
import org.pagetorture.model.mkwrite.BustedNullCheckOnly;
import org.pagetorture.model.mkwrite.DroppedLock;
import org.pagetorture.model.mkwrite.EntryCheck;
import org.pagetorture.model.mkwrite.EofCheck;
import org.pagetorture.model.mkwrite.FreezeProtocol;
import org.pagetorture.model.mkwrite.HandlerOrder;
import org.pagetorture.model.mkwrite.LostPage;
import org.pagetorture.model.mkwrite.MetadataLife;
import org.pagetorture.model.mkwrite.MkwriteProtocol;
import org.pagetorture.model.mkwrite.Reservation;
import org.pagetorture.model.mkwrite.TargetPage;
import org.pagetorture.model.rcu.Rcu;
import org.pagetorture.model.refcount.Lookup;
import org.pagetorture.stress.dax.DmaVsReuse;
import org.pagetorture.stress.dax.GupVsTruncate;
import org.pagetorture.stress.dax.LastPutVsWaiter;
import org.pagetorture.stress.dax.MunmapVsScan;
import org.pagetorture.stress.dax.RefaultVsTruncate;
import org.pagetorture.stress.dax.RepinVsTruncate;
import org.pagetorture.stress.directio.BufferedTailVsDirectWrite;
import org.pagetorture.stress.directio.BufferedWriteVsDirectRead;
import org.pagetorture.stress.directio.DirectWriteVsRead;
import org.pagetorture.stress.directio.DirectWriteVsTruncate;
import org.pagetorture.stress.directio.ErrorVsFsync;
import org.pagetorture.stress.directio.MappedStoreVsDirectWrite;
import org.pagetorture.stress.directio.WritebackVsDirectWrite;
import org.pagetorture.stress.dirty.AskedStoreVsWriteback;
import org.pagetorture.stress.dirty.DirtierVsMigrate;
import org.pagetorture.stress.dirty.DmaVsLazyFree;
import org.pagetorture.stress.dirty.FaultVsClearDirty;
import org.pagetorture.stress.dirty.FaultVsFreeze;
import org.pagetorture.stress.dirty.FsyncVsDirtier;
import org.pagetorture.stress.dirty.MarkDirtyVsTruncate;
import org.pagetorture.stress.dirty.MarkInodeVsWriteback;
import org.pagetorture.stress.dirty.PutVsReclaim;
import org.pagetorture.stress.dirty.RedirtyVsCancel;
import org.pagetorture.stress.dirty.RedirtyVsTagClear;
import org.pagetorture.stress.dirty.RewriteVsMkclean;
import org.pagetorture.stress.dirty.StoreVsChecksum;
import org.pagetorture.stress.dirty.StoreVsCommit;
import org.pagetorture.stress.dirty.StoreVsWriteback;
import org.pagetorture.stress.dirty.UnpinVsTruncate;
import org.pagetorture.stress.fault.AroundVsReuse;
import org.pagetorture.stress.fault.CowVsTruncate;
import org.pagetorture.stress.fault.DirectReadVsRead;
import org.pagetorture.stress.fault.FaultVsTruncate;
import org.pagetorture.stress.fault.FillVsShrink;
import org.pagetorture.stress.fault.HoleFaultVsAllocate;
import org.pagetorture.stress.fault.RereadVsPunch;
import org.pagetorture.stress.fault.StoreVsExtend;
import org.pagetorture.stress.fault.StoreVsToss;
import org.pagetorture.stress.flags.EndWritebackVsWait;
import org.pagetorture.stress.flags.LockVsBarge;
import org.pagetorture.stress.flags.LockVsLock;
import org.pagetorture.stress.flags.QueueWorkVsRun;
import org.pagetorture.stress.flags.ReadVsUptodate;
import org.pagetorture.stress.flags.SplitVsWait;
import org.pagetorture.stress.flags.UnlockVsSleep;
import org.pagetorture.stress.flags.UnlockVsWaitWriteback;
import org.pagetorture.stress.flags.WakeVsReturn;
import org.pagetorture.stress.gup.ForkVsPin;
import org.pagetorture.stress.gup.GupFastVsCollapse;
import org.pagetorture.stress.gup.PinVsMigrate;
import org.pagetorture.stress.gup.PteReadVsRefault;
import org.pagetorture.stress.gup.ReuseVsPin;
import org.pagetorture.stress.gup.UnshareVsPin;
import org.pagetorture.stress.gup.WalkVsTableFree;
import org.pagetorture.stress.gup.WriteGupVsDontneed;
import org.pagetorture.stress.liveness.AddVsAdds;
import org.pagetorture.stress.liveness.CopyVsReclaim;
import org.pagetorture.stress.liveness.DedupeVsDedupe;
import org.pagetorture.stress.liveness.DirectIoVsFault;
import org.pagetorture.stress.liveness.DirectIoVsReclaim;
import org.pagetorture.stress.liveness.FaultVsWriteback;
import org.pagetorture.stress.liveness.InvalidateVsStores;
import org.pagetorture.stress.liveness.InvalidateVsUnregister;
import org.pagetorture.stress.liveness.PinsVsTruncate;
import org.pagetorture.stress.liveness.ReadFaultVsTruncate;
import org.pagetorture.stress.liveness.SelfWriteVsFault;
import org.pagetorture.stress.liveness.TruncateVsKill;
import org.pagetorture.stress.mkwrite.FaultVsFault;
import org.pagetorture.stress.mkwrite.HandlerVsWriteback;
import org.pagetorture.stress.mkwrite.MarkDirtyVsWriteback;
import org.pagetorture.stress.mkwrite.MkwriteVsDontneed;
import org.pagetorture.stress.mkwrite.MkwriteVsFreeze;
import org.pagetorture.stress.mkwrite.MkwriteVsInvalidate;
import org.pagetorture.stress.mkwrite.MkwriteVsMkwrite;
import org.pagetorture.stress.mkwrite.MkwriteVsShrink;
import org.pagetorture.stress.mkwrite.MkwriteVsTruncate;
import org.pagetorture.stress.mkwrite.MkwriteVsWriteback;
import org.pagetorture.stress.mkwrite.RetryVsRemap;
import org.pagetorture.stress.mkwrite.StoreVsInvalidate;

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
        new Matrix(StoreVsCommit.class, ClearDirtyForIo.class),
        new Matrix(FaultVsClearDirty.class, WriteFault.class),
        new Matrix(MarkDirtyVsTruncate.class, SetPageDirty.class),
        new Matrix(PutVsReclaim.class, Reclaim.class),
        new Matrix(DmaVsLazyFree.class, LazyFree.class),
        new Matrix(MarkInodeVsWriteback.class, InodeMark.class),
        new Matrix(RedirtyVsTagClear.class, DirtyTag.class),
        new Matrix(RewriteVsMkclean.class, EntryRewrite.class),
        new Matrix(AskedStoreVsWriteback.class, AskedStore.class),
        new Matrix(DirectWriteVsRead.class, DirectWrite.class),
        new Matrix(MappedStoreVsDirectWrite.class, Redirtied.class),
        new Matrix(WritebackVsDirectWrite.class, Flush.class),
        new Matrix(BufferedWriteVsDirectRead.class, Flush.class),
        new Matrix(DirectWriteVsTruncate.class, DioDrain.class),
        new Matrix(BufferedTailVsDirectWrite.class, SubPageWrite.class),
        new Matrix(ErrorVsFsync.class, WritebackError.class),
        new Matrix(UnlockVsSleep.class, UnlockWake.class),
        new Matrix(LockVsBarge.class, LockQueue.class),
        new Matrix(WakeVsReturn.class, WakeOrder.class),
        new Matrix(UnlockVsWaitWriteback.class, WaitersBit.class),
        new Matrix(EndWritebackVsWait.class, WritebackWait.class),
        new Matrix(SplitVsWait.class, TailClear.class),
        new Matrix(LockVsLock.class, Exclusion.class),
        new Matrix(ReadVsUptodate.class, ReadDone.class),
        new Matrix(QueueWorkVsRun.class, PendingWork.class),
        new Matrix(
            FaultVsTruncate.class,
            FaultPath.class,
            List.of(BustedAroundNoUptodate.class, BustedAroundNoSize.class)),
        new Matrix(FillVsShrink.class, SizeCheck.class),
        new Matrix(AroundVsReuse.class, Lookup.class),
        new Matrix(CowVsTruncate.class, CowTruncate.class),
        new Matrix(StoreVsExtend.class, SizeExtension.class),
        new Matrix(DirectReadVsRead.class, DirectRead.class),
        new Matrix(StoreVsToss.class, Toss.class),
        new Matrix(HoleFaultVsAllocate.class, HoleMapping.class),
        new Matrix(RereadVsPunch.class, Reread.class),
        new Matrix(DirtierVsMigrate.class, DirtyMigration.class),
        new Matrix(FaultVsFreeze.class, FreezeFault.class),
        new Matrix(FsyncVsDirtier.class, FsyncWalk.class),
        new Matrix(RedirtyVsCancel.class, DirtyAccounting.class),
        new Matrix(StoreVsChecksum.class, StablePages.class),
        new Matrix(UnpinVsTruncate.class, OrphanMark.class),
        new Matrix(MkwriteVsTruncate.class, MkwriteProtocol.class),
        new Matrix(
            MkwriteVsWriteback.class,
            MkwriteProtocol.class,
            List.of(BustedNoMappingCheck.class, BustedNullCheckOnly.class)),
        new Matrix(MkwriteVsInvalidate.class, LostPage.class),
        new Matrix(DirectIoVsFault.class, DirectIo.class),
        new Matrix(MkwriteVsFreeze.class, FreezeProtocol.class),
        new Matrix(FaultVsFault.class, EntryCheck.class),
        new Matrix(
            MkwriteVsDontneed.class,
            EntryCheck.class,
            List.of(BustedNoUnlock.class, BustedNoPut.class)),
        new Matrix(MarkDirtyVsWriteback.class, MetadataLife.class),
        new Matrix(MkwriteVsShrink.class, EofCheck.class),
        new Matrix(StoreVsInvalidate.class, TargetPage.class),
        new Matrix(MkwriteVsMkwrite.class, Reservation.class),
        new Matrix(RetryVsRemap.class, DroppedLock.class),
        new Matrix(HandlerVsWriteback.class, HandlerOrder.class),
        new Matrix(AddVsAdds.class, SharedCount.class),
        new Matrix(CopyVsReclaim.class, CopyIn.class),
        new Matrix(DedupeVsDedupe.class, FolioPair.class),
        new Matrix(DirectIoVsFault.class, DirectIo.class),
        new Matrix(DirectIoVsReclaim.class, GlockIo.class),
        new Matrix(FaultVsWriteback.class, TableAlloc.class),
        new Matrix(InvalidateVsStores.class, Invalidation.class),
        new Matrix(InvalidateVsUnregister.class, NotifierRemoval.class),
        new Matrix(PinsVsTruncate.class, IdleLoop.class),
        new Matrix(ReadFaultVsTruncate.class, FaultLocking.class),
        new Matrix(SelfWriteVsFault.class, SelfWrite.class),
        new Matrix(TruncateVsKill.class, PinWait.class),
        new Matrix(WalkVsTableFree.class, TableFree.class),
        new Matrix(GupFastVsCollapse.class, CollapseGup.class),
        new Matrix(ForkVsPin.class, ForkCow.class),
        new Matrix(UnshareVsPin.class, ShareRmap.class),
        new Matrix(WriteGupVsDontneed.class, ForcedWrite.class),
        new Matrix(PteReadVsRefault.class, WidePte.class),
        new Matrix(PinVsMigrate.class, Migration.class),
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
