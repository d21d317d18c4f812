// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;

/// Asks again about the same page, which never comes back: no number of attempts is enough.
///
/// Left out: the look for another page, which makes a new attempt differ from the last.
public final class BustedAskAgain extends LostPage {
  @Override
  public VmFault fault(AddressSpace file, Vma vma) {
    findOrRead(file);
    VmFault answer = ask(file, vma);
    if (answer == VmFault.NOPAGE) {
      answer = ask(file, vma);
    }
    if (answer != VmFault.LOCKED) {
      file.page.refcount.put();
    }
    return answer;
  }

  @Override
  VmFault lost() {
    return FsError.EFAULT.vmFault();
  }
}
