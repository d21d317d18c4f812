// SPDX-License-Identifier: Apache-2.0
/// What the runners share: a record that grows line by line, its directory, and where it was made.
///
/// A line forced to disk as it is written loses nothing but itself to a kill.
@NullMarked
package org.pagetorture.journal;

import org.jspecify.annotations.NullMarked;
