// SPDX-License-Identifier: Apache-2.0
/// Asks of each ordering whether it is needed: makes it weaker, and decides the tests again.
///
/// An ordering stands at a [Site]: a call of a `VarHandle` that names a mode, a fence, or the call
/// of an accessor. What may stand there instead, [Forms] knows, and [Weakening] puts it there, in
/// the class file: what is decided here can be run on a machine as well.
@NullMarked
package org.pagetorture.check.weaken;

import org.jspecify.annotations.NullMarked;
