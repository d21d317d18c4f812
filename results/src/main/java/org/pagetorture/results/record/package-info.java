// SPDX-License-Identifier: Apache-2.0
/// The record of a run: the lines that the runner writes, and the whole of them in one file.
///
/// results/README.md has the schema.
@NullMarked
package org.pagetorture.results.record;

import org.jspecify.annotations.NullMarked;
