// SPDX-License-Identifier: Apache-2.0
/// The kernel's struct page: its reference count, flags, lock and arena.
@NullMarked
package org.pagetorture.model.page;

import org.jspecify.annotations.NullMarked;
