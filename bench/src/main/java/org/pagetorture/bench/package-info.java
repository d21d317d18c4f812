// SPDX-License-Identifier: Apache-2.0
/// What the protocols of a page's life cost: one file a subject, each with its `baseline`.
@NullMarked
package org.pagetorture.bench;

import org.jspecify.annotations.NullMarked;
