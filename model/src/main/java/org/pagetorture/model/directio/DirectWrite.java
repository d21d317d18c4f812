// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// When a direct write takes the page out of the cache, so that nobody reads from there what the
/// disk does not have any more.
///
/// The write goes to an allocated block that nobody has written yet. An asynchronous one returns
/// when it is submitted, and what follows is the completion's.
///
/// Kernel: fs/iomap/direct-io.c:__iomap_dio_rw(), iomap_dio_complete() (v6.12).
public abstract sealed class DirectWrite
    permits BustedInvalidateOnce,
        BustedInvalidateAtSubmit,
        BustedInvalidateBeforeEndIo,
        InvalidateAtCompletion,
        BustedSkipMapped,
        MappedSource {
  /// Writes the first word of `file` past the cache.
  public abstract void write(CachedFile file, int word);
}
