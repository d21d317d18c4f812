// SPDX-License-Identifier: Apache-2.0
/// The life of a reference count: how it is taken from a page that may be going, kept, and dropped.
@NullMarked
package org.pagetorture.model.refcount;

import org.jspecify.annotations.NullMarked;
