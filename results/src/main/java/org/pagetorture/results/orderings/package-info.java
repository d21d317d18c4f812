// SPDX-License-Identifier: Apache-2.0
/// Which orderings of the model are needed: what became of the races when each was weakened, and
/// whether the comments of the source say so.
///
/// results/README.md has the schema.
@NullMarked
package org.pagetorture.results.orderings;

import org.jspecify.annotations.NullMarked;
