// SPDX-License-Identifier: Apache-2.0
/// The memory models, one small file each.
@NullMarked
package org.pagetorture.check.model;

import org.jspecify.annotations.NullMarked;
