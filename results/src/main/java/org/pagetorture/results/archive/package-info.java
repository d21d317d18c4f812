// SPDX-License-Identifier: Apache-2.0
/// Runs as they were kept: whatever their files hold, read together.
@NullMarked
package org.pagetorture.results.archive;

import org.jspecify.annotations.NullMarked;
