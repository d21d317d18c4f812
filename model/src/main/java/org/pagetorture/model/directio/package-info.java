// SPDX-License-Identifier: Apache-2.0
/// Direct I/O, which goes past the page cache, against all who go through it.
///
/// The kernel promises no coherence here, and does what it can without a lock in the fault path:
///
/// | question | family | the kernel's answer |
/// |----------|--------|---------------------|
/// | may the cache keep what the disk no longer has? | [DirectWrite] | invalidate before the write, and again when all is done |
/// | what of a page that is being written back? | [Flush] | wait for it |
/// | what of a page that became dirty after the flush? | [Redirtied] | write through the cache |
/// | what of the rest of the page? | [SubPageWrite] | hold `i_rwsem` until the write is complete |
/// | when may a block be freed? | [DioDrain] | when no I/O is counted, with `i_rwsem` held |
/// | who learns of a stale page? | [WritebackError] | everybody who has the file open, once |
///
/// The first needs two full barriers, because nobody locks what is not in the cache: a read puts
/// the page there and then reads the disk, a write writes the disk and then looks there. In the
/// kernel they are the device's: a request is handed over after what came before it, and its
/// completion comes before what follows.
///
/// | label | in | orders | pairs with | scenario |
/// |-------|----|--------|------------|----------|
/// | dio/A | `CachedFile.fillUnlessCached()` | the page is in the cache before its blocks are read | dio/B | DirectWriteVsRead |
/// | dio/B | `CachedFile.lockAndUnmap()` | what was written comes before the look into the cache | dio/A | DirectWriteVsRead |
/// | dio/C | `CachedFile.writeback()` | the disk has the page before its writeback is over | dio/D | WritebackVsDirectWrite, BufferedWriteVsDirectRead |
/// | dio/D | `CachedFile.waitForWriteback()` | the writeback is over before the disk is read | dio/C | BufferedWriteVsDirectRead |
/// | dio/E | `DioCount.end()` | the I/O is done before it is not counted any more | dio/F | DirectWriteVsTruncate |
/// | dio/F | `DioCount.isIdle()` | the I/Os are done before their blocks are freed | dio/E | DirectWriteVsTruncate |
///
/// Kernel: mm/filemap.c, mm/truncate.c, fs/iomap/direct-io.c, fs/direct-io.c (v6.12).
@NullMarked
package org.pagetorture.model.directio;

import org.jspecify.annotations.NullMarked;
