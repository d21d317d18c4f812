// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// How a thread takes a lock, as far as it tells who waits for whom.
///
/// | held      | wanted exclusive | shared   | recursive |
/// |-----------|------------------|----------|-----------|
/// | exclusive | waits            | waits    | waits     |
/// | shared    | waits            | waits    | passes    |
/// | recursive | waits            | waits    | passes    |
///
/// Kernel: Documentation/locking/lockdep-design.rst, "Recursive read locks" (v5.10 and later).
public enum LockUse {
  /// Alone: a mutex, `down_write()`.
  EXCLUSIVE,

  /// With others, but behind a writer that waits: `down_read()`. So one reader waits for another,
  /// if a writer has come between them.
  SHARED,

  /// With others, past a writer that waits: `rcu_read_lock()`, `srcu_read_lock()`, a reference.
  RECURSIVE;

  /// The number of `lock` as held this way: exclusive, or shared by either kind of reader.
  int held(int lock) {
    return 2 * lock + (this == EXCLUSIVE ? 0 : 1);
  }

  /// The number of `lock` as waited for this way: behind every holder, or by a recursive reader.
  int wanted(int lock) {
    return 2 * lock + (this == RECURSIVE ? 1 : 0);
  }
}
