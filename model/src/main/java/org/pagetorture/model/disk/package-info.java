// SPDX-License-Identifier: Apache-2.0
/// Blocks, who owns them, and which file's page lies where: where corruption becomes data.
@NullMarked
package org.pagetorture.model.disk;

import org.jspecify.annotations.NullMarked;
