// SPDX-License-Identifier: Apache-2.0
/// Random small programs: what the explorer finds is what plain machines and literal rules find.
@NullMarked
package org.pagetorture.check.random;

import org.jspecify.annotations.NullMarked;
