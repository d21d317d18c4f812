// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// How a fault for writing keeps out of a file system that is frozen, and what it tells the memory
/// manager of one that is being frozen.
///
/// Freeze shuts the door, then writes back what is dirty. A page that becomes writable later can
/// change under who copies the frozen disk. The kernel sleeps until the thaw; the model's fault
/// gives up by RETRY. References are left out: nobody takes the page away.
///
/// Kernel: fs/super.c:freeze_super() (v3.1, v6.12).
public abstract sealed class FreezeProtocol permits Checked, StartPagefault {
  private static final int ENTRY = Pte.map(0, Pte.WRITE);

  /// Maps the page for writing, and returns the last answer. After a NOPAGE the process comes back
  /// once.
  public final VmFault fault(AddressSpace file, Vma vma) {
    VmFault answer = faultOnce(file, vma);
    return answer == VmFault.NOPAGE ? faultOnce(file, vma) : answer;
  }

  /// Shuts the door for good, and writes the page back.
  public final void freeze(AddressSpace file, Vma vma) {
    shut();
    PageLock.lock(file.page.flags);
    if (file.page.flags.testAndClearPlain(PageFlags.DIRTY)) {
      vma.writeProtect();
    }
    PageLock.unlock(file.page.flags);
  }

  /// Whether the fault need not sleep until a thaw.
  abstract boolean enter();

  abstract void leave();

  /// What the handler says when it has marked the page dirty: LOCKED, or why not.
  abstract VmFault dirtied();

  abstract void shut();

  private VmFault faultOnce(AddressSpace file, Vma vma) {
    if (!enter()) {
      return VmFault.RETRY;
    }
    PageLock.lock(file.page.flags);
    file.page.flags.testAndSetPlain(PageFlags.DIRTY);
    VmFault answer = dirtied();
    if (answer == VmFault.LOCKED) {
      vma.map(ENTRY);
    }
    PageLock.unlock(file.page.flags);
    leave();
    return answer;
  }
}
