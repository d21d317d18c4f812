// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.page;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// A `struct page`: its reference count, its flags, and whose it is.
///
/// The words are not padded: that count and flags share a cache line is part of the subject.
///
/// Kernel: include/linux/mm_types.h (v6.12).
public final class Page {
  /// The owner of a free page, and its contents: `PAGE_POISON`.
  public static final int POISON = 0xAA;

  private static final VarHandle OWNER =
      fieldVarHandle(lookup(), "owner", VarHandle.class, Page.class, int.class)
          .withInvokeExactBehavior();
  private static final VarHandle DATA =
      fieldVarHandle(lookup(), "data", VarHandle.class, Page.class, int.class)
          .withInvokeExactBehavior();
  private static final VarHandle GENERATION =
      fieldVarHandle(lookup(), "generation", VarHandle.class, Page.class, int.class)
          .withInvokeExactBehavior();

  /// Who may look at the page.
  public final PageRefcount refcount;

  /// Its state bits.
  public final PageFlags flags;

  /// What the page belongs to, `mapping` in the kernel; a small number, or [#POISON].
  private int owner;

  /// Its contents, one word of them.
  private int data;

  /// How often the page was allocated from an arena.
  private int generation;

  /// An idle page of `owner`.
  public Page(int owner) {
    this(owner, 1, 0);
  }

  /// A page of `owner` with `count` references and the flags `bits`.
  public Page(int owner, int count, int bits) {
    this.owner = owner;
    this.refcount = new PageRefcount(count);
    this.flags = new PageFlags(bits);
  }

  public int ownerOpaque() {
    return (int) OWNER.getOpaque(this);
  }

  public void setOwnerOpaque(int owner) {
    OWNER.setOpaque(this, owner);
  }

  /// What tells a reused page from the one it was.
  public int generationOpaque() {
    return (int) GENERATION.getOpaque(this);
  }

  /// Starts a new life under `owner`; only the allocating thread, which has the page alone, may.
  void beginLife(int owner) {
    GENERATION.setOpaque(this, generationOpaque() + 1);
    setOwnerOpaque(owner);
  }

  public int dataOpaque() {
    return (int) DATA.getOpaque(this);
  }

  public void setDataOpaque(int data) {
    DATA.setOpaque(this, data);
  }

  /// The contents by a plain load, as a C program reads its memory.
  public int data() {
    return (int) DATA.get(this);
  }

  /// Stores the contents plainly, as a C program writes its memory.
  public void setData(int data) {
    DATA.set(this, data);
  }
}
