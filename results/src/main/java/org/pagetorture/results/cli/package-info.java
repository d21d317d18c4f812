// SPDX-License-Identifier: Apache-2.0
/// The command line: it starts the runner, watches it, and says what came out.
@NullMarked
package org.pagetorture.results.cli;

import org.jspecify.annotations.NullMarked;
