// SPDX-License-Identifier: Apache-2.0
/// Direct I/O, which goes past the page cache, against all who go through it.
///
/// | label | in | orders | pairs with | scenario |
/// |-------|----|--------|------------|----------|
/// | dio/A | `CachedFile.fillUnlessCached()` | the page is in the cache before its blocks are read | dio/B | DirectWriteVsRead |
/// | dio/B | `CachedFile.invalidate()` | what was written comes before the look into the cache | dio/A | DirectWriteVsRead |
///
/// Kernel: mm/filemap.c, fs/iomap/direct-io.c (v6.12).
@NullMarked
package org.pagetorture.model.directio;

import org.jspecify.annotations.NullMarked;
