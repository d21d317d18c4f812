// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.pagetorture.model.mkwrite.MkwriteProtocol;
import org.pagetorture.model.mkwrite.VmFault;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;

/// What a fault for writing costs under each protocol of `page_mkwrite`, with nobody else about.
///
/// Every operation takes the mapping away again, and makes the page clean.
@State(Scope.Thread)
public class MkwriteBench extends Bench {
  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();

  /// How the file system is asked.
  @State(Scope.Thread)
  public static class Asked {
    @Param({"CheckTruncate", "ClusterLocked", "DirtiedByVm", "RelockedByVm", "ReserveFirst"})
    String protocol;

    MkwriteProtocol handler;

    @Setup
    public void setUp() {
      handler = Family.member(MkwriteProtocol.class, protocol);
    }
  }

  /// The bare machine operation: finds the page, stores the entry, marks the page dirty.
  @Benchmark
  public boolean baseline() {
    boolean found = file.find();
    vma.pte.setEntryOpaque(Pte.map(0, Pte.WRITE));
    file.page.flags.testAndSetPlain(PageFlags.DIRTY);
    file.page.flags.testAndClearPlain(PageFlags.DIRTY);
    forget();
    return found;
  }

  /// The same, after the file system has agreed and while it still does.
  @Benchmark
  public VmFault fault(Asked asked) {
    VmFault answer = asked.handler.fault(file, vma);
    asked.handler.clean(file);
    forget();
    return answer;
  }

  private void forget() {
    vma.pte.clearOpaque();
    file.page.refcount.put();
  }
}
