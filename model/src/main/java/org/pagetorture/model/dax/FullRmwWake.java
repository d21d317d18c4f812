// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

/// The put is a full RMW, and the queue is looked at after it: `atomic_sub_return()`, then
/// `waitqueue_active()`.
///
/// Kernel: mm/memremap.c:__put_devmap_managed_folio_refs() (v6.12).
public final class FullRmwWake extends IdleWait {}
