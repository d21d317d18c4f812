// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import org.jspecify.annotations.Nullable;

/// A place in the code where an ordering stands.
///
/// @param type the internal name of the class
/// @param method its name, and `type` of it, as a descriptor
/// @param call which call of the method it is, from 0
/// @param id a name for people and files: `a.Type.method#2`, the second site of that method
/// @param file the source file, with the folders of its package
/// @param access what it does, as the JDK calls it; `membarrier` for a call of a method so marked
/// @param through the accessor that does it, or null when it is done here
record Site(
    String type,
    String method,
    String descriptor,
    int call,
    String id,
    String file,
    int line,
    String access,
    @Nullable String through) {

  /// Whether it keeps other accesses in order.
  boolean orders() {
    return Forms.orders(access);
  }

  /// Its method, as one word.
  String key() {
    return method + descriptor;
  }
}
