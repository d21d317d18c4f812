// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.fault;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.pagetorture.model.fault.MappedStore;
import org.pagetorture.model.fault.SizeExtension;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A process stores beyond the end of a file, into its last page, while the file grows over it.
///
///     store                      extend
///     -----                      ------
///     if (entry is writable)     lock the page
///       rest of the page = 1     entry = read-only, flush
///     see the size               rest of the page = 0
///                                size = the whole page
///                                unlock it
///
/// A store that is over while the file still ends before it does not count: the bytes that the file
/// gains are zeroes.
///
/// Lost when it fails: the file has bytes that nobody wrote to it.
///
/// Kernel: mm/truncate.c:pagecache_isize_extended() (v6.13) against a store through a mapping.
@Race("D9")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "stored beyond the end, and zeroed")
@Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "zeroed before anybody looked")
@Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "stored into the longer file")
@Outcome(expect = FORBIDDEN, desc = "stored beyond the end, and now in the file")
public abstract class StoreVsExtend {
  /// The outcome that an unsound extension admits.
  static final String STALE = "1, 1";

  private static final int DATA = 1;

  private final AddressSpace file = new AddressSpace();
  private final MappedStore process = new MappedStore();
  private final SizeExtension extension;

  StoreVsExtend(SizeExtension extension) {
    this.extension = extension;
    file.setSizeOpaque(SizeExtension.HALF);
    process.fault(file);
  }

  @Actor
  public void store(II_Result r) {
    if (!process.store(file, DATA)) {
      process.fault(file);
      process.store(file, DATA);
    }
    r.r1 = file.sizeOpaque();
  }

  @Actor
  public void extend() {
    extension.extend(file, process);
  }

  @Arbiter
  public void read(II_Result r) {
    r.r2 = file.page.dataOpaque();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STALE, expect = ACCEPTABLE_INTERESTING, desc = "stored after the zeroes, before the size")
  public static class BustedZeroOnly extends StoreVsExtend {
    public BustedZeroOnly() { super(new org.pagetorture.model.fault.BustedZeroOnly()); }
    @Override @Actor public void store(II_Result r) { super.store(r); }
    @Override @Actor public void extend() { super.extend(); }
    @Override @Arbiter public void read(II_Result r) { super.read(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STALE, expect = ACCEPTABLE_INTERESTING, desc = "stored before, and nobody zeroed it")
  public static class BustedCleanOnly extends StoreVsExtend {
    public BustedCleanOnly() { super(new org.pagetorture.model.fault.BustedCleanOnly()); }
    @Override @Actor public void store(II_Result r) { super.store(r); }
    @Override @Actor public void extend() { super.extend(); }
    @Override @Arbiter public void read(II_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class CleanThenZero extends StoreVsExtend {
    public CleanThenZero() { super(new org.pagetorture.model.fault.CleanThenZero()); }
    @Override @Actor public void store(II_Result r) { super.store(r); }
    @Override @Actor public void extend() { super.extend(); }
    @Override @Arbiter public void read(II_Result r) { super.read(r); }
  }
  // @formatter:on
}
