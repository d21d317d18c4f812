// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

/// Who hears what a runner prints.
interface Watcher<L> {
  void accept(L line);

  /// The user has interrupted it, and it is going to end.
  void stopping();
}
