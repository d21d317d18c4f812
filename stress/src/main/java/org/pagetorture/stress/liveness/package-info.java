// SPDX-License-Identifier: Apache-2.0
/// Races whose hazard is that they do not end: rows I1 to I9 and I11 to I13 of the catalogue.
///
/// | the hazard | races | how it is seen |
/// |------------|-------|----------------|
/// | each waits for the other | [DirectIoVsFault], [DedupeVsDedupe], [FaultVsWriteback], [ReadFaultVsTruncate], [InvalidateVsUnregister] | both would sleep |
/// | somebody waits for itself | [DirectIoVsReclaim], [CopyVsReclaim], [TruncateVsKill], [InvalidateVsUnregister] | it would sleep, and nobody wakes it |
/// | a loop that others prolong | [SelfWriteVsFault], [PinsVsTruncate], [InvalidateVsStores], [AddVsAdds] | it wants one round more than a sound one |
///
/// A wait that could close a cycle is also reported by [org.pagetorture.model.liveness.Lockdep],
/// whose words are the last part of an outcome. A busted variant has them in every sample, its
/// deadlock in few; a sound one is always `in order`. The deadlock is what is graded as the hazard.
///
/// Every loop is bounded, so that no run hangs: that a busted one would go on for ever follows from
/// its bound being out of its own hands. Rows I10, I14, I15 and I16 are asked by the races
/// of the groups that they come from: LastPutVsWaiter, FsyncVsDirtier, ReflinkVsReflink and
/// FreezeVsGetPut.
@NullMarked
package org.pagetorture.stress.liveness;

import org.jspecify.annotations.NullMarked;
