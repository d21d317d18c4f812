// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.InvalidateLock;

/// Holds the file system open from before the page is locked until it is dirty: a lock that faults
/// share, and freeze has alone. There is no late look, and no error.
///
/// Kernel: include/linux/fs.h:sb_start_pagefault() (v3.6 and later).
public final class StartPagefault extends FreezeProtocol {
  private final InvalidateLock door = new InvalidateLock();

  @Override
  boolean enter() {
    return door.tryLockShared();
  }

  @Override
  void leave() {
    door.unlockShared();
  }

  @Override
  VmFault dirtied() {
    return VmFault.LOCKED;
  }

  @Override
  void shut() {
    door.lock();
  }
}
