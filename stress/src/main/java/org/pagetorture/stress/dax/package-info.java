// SPDX-License-Identifier: Apache-2.0
/// Races of truncate against the users of a DAX page: rows F0 to F20 of the catalogue.
///
/// [GupVsTruncate], [RepinVsTruncate] and [DmaVsReuse] run every
/// [org.pagetorture.model.dax.TruncateStrategy]; the others ask what only some strategies have:
/// a wait queue, a lock that a sleep drops, a scan of a page that is being unmapped.
@NullMarked
package org.pagetorture.stress.dax;

import org.jspecify.annotations.NullMarked;
