// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.End;
import org.pagetorture.results.record.Fork.Status;
import org.pagetorture.results.record.Variant.JvmFinding;
import org.pagetorture.results.record.Variant.Needs;

/// A run of some two hundred variants, with verdicts of every kind, as a real one looks.
public final class LargeFixture {
  private static final List<String> SOUND =
      List.of(
          "BreakLayouts",
          "TruncateInProgress",
          "TruncateInProgressAfterAtomic",
          "SplitWord",
          "SplitWordByXadd",
          "RcuGracePeriod",
          "RcuMembarrier",
          "Qsbr",
          "Srcu",
          "PercpuRef",
          "PercpuRefConfirmed",
          "InvalidateLock",
          "DrainAll",
          "DaxBreakLayoutLoop");
  private static final List<String> BUSTED =
      List.of(
          "NoWait",
          "NoRecheck",
          "FlagBeforeGet",
          "FlagAfterUnmap",
          "GracePeriodBeforeUnmap",
          "ReaderEndsBeforeGet",
          "KillWithoutConfirm",
          "NoInvalidateLock",
          "NoRescan",
          "SkipsUnmapped",
          "SkipsLockedEntries",
          "PlainIncrement",
          "IgnoresMask");
  private static final List<String> FENCES =
      List.of("NoFence", "FenceInGupOnly", "FenceInTruncateOnly", "RelaxedRecheck", "OpaqueFlag");
  private static final List<String> ORDERS =
      List.of("ReleaseOnly", "AcquireOnly", "PlainPublication", "UnorderedPut");

  private final Random random = new Random(17);
  private final Fixture fixture = new Fixture();

  public static Fixture create() {
    return new LargeFixture().fill();
  }

  private Fixture fill() {
    for (String race : List.of("GupVsTruncate", "GupFastVsPunchHole", "PinVsDaxBreakLayout")) {
      SOUND.forEach(v -> variant("dax", race, v, null, 0));
      BUSTED.forEach(v -> variant("dax", race, "Busted" + v, Needs.INTERLEAVING, 1e-2));
      FENCES.forEach(v -> variant("dax", race, "Busted" + v, Needs.STORE_BUFFER, 1e-4));
      ORDERS.forEach(v -> variant("dax", race, "Busted" + v, Needs.REORDERING, 0));
    }
    variant("dax", "MunmapVsBusyCount", "RefThenMapcount", null, 0);
    variant("dax", "MunmapVsBusyCount", "BustedMapcountThenRef", Needs.INTERLEAVING, 1e-7);
    for (String race :
        List.of(
            "PutVsPut",
            "UnfreezeVsTryGet",
            "FreezeVsTryGet",
            "LookupVsReuse",
            "GetVsFinalPut",
            "OverflowVsTryGet",
            "PageFolioVsSplit",
            "IdleRepinVsWaiter")) {
      variant("refcount", race, "DecAndTestOf" + race.substring(0, 3), null, 0);
      variant("refcount", race, "BustedSplitReadOf" + race, Needs.INTERLEAVING, 1e-3);
      variant("refcount", race, "BustedRelaxedIn" + race, Needs.REORDERING, 0);
    }
    for (String race :
        List.of("RecheckVsZap", "ForkVsPin", "CollapseVsWalk", "WriteVsClean", "ZapVsTornRead")) {
      variant("gup", race, "Kernel" + race.substring(0, 4), null, 0);
      variant("gup", race, "Seqcount" + race.substring(0, 4), null, 0);
      variant("gup", race, "BustedNoRecheckIn" + race, Needs.INTERLEAVING, 1e-3);
      variant("gup", race, "BustedNoFenceIn" + race, Needs.STORE_BUFFER, 1e-5);
    }
    variant("flags", "SetDirtyVsTruncate", "UnderPageLock", null, 0);
    variant("flags", "SetDirtyVsTruncate", "BustedUnlocked", Needs.INTERLEAVING, 0);
    fixture.variant(
        "jvm",
        "StoreBufferVsTwoFences",
        "FullFenceTwice",
        null,
        new JvmFinding(List.of("25.0.3"), "C2 drops the first of two full fences"));
    fixture.fork(2_300_000, 0, 8_113);
    variant("jvm", "StoreBufferVsTwoFences", "FullFenceThenAcquire", null, 0);
    variant("jvm", "StoreBufferVsTwoFences", "BustedNoFence", Needs.STORE_BUFFER, 1e-2);
    variant("liveness", "WakeVsWait", "FullRmw", null, 0);
    fixture.fork("C2+C2", Status.VM_ERROR, 0, 0, 0);
    variant("liveness", "WakeVsWait", "WaitqueueActive", null, 0);
    fixture.fork("C1+C1", Status.HUNG, 0, 0, 0);
    variant("liveness", "WakeVsWait", "BustedNoBarrier", Needs.STORE_BUFFER, 1e-4);
    variant("liveness", "WakeVsWait", "BrokenWake", null, 0);
    fixture.fork(1_000_000, 0, 3);
    for (String late : List.of("Late", "Later", "Latest")) {
      fixture.variant("mkwrite", "MkwriteVsTruncate", late, null, null);
    }
    String late = "org.pagetorture.stress.mkwrite.MkwriteVsTruncate.";
    return fixture.end(
        End.Reason.budget,
        new End.Left(late + "Late", "no C2+C2 fork"),
        new End.Left(late + "Later", "no C2+C2 fork"),
        new End.Left(late + "Latest", "no C1+C1 fork"),
        new End.Left(Fixture.name("GupVsTruncate", "Qsbr"), "240000 of 1000000 samples"));
  }

  private void variant(
      String group, String race, String variant, @Nullable Needs needs, double rate) {
    fixture.variant(group, race, variant, needs, null);
    for (String modes : List.of("C2+C2", "C1+C1", "INT+C2")) {
      long samples = 1_000_000 + random.nextLong(60_000_000);
      long seen = (long) (samples * rate * random.nextDouble());
      fixture.fork(modes, Status.NORMAL, samples, seen, 0);
    }
  }
}
