// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Somebody who has a file open, and the error word that he was told of last: `f_wb_err`.
///
/// Kernel: include/linux/fs.h:struct file (v6.12). `f_lock` guards it, or here a single thread.
public final class Opener {
  int since;
}
