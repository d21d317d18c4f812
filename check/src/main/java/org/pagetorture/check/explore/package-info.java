// SPDX-License-Identifier: Apache-2.0
/// Every execution of a small concurrent program under a memory model, each built once.
///
/// An actor is a deterministic function of the values its reads return, so one execution needs no
/// threads: the actors run one after the other on one OS thread, and each access asks the
/// [Memory], which answers from an execution graph. At the first access that the graph does not
/// know, the explorer adds an event and remembers the other ways it could have gone.
///
/// Algorithm: TruSt (Kokologiannakis, Marmanis, Gladstein, Vafeiadis, POPL 2022).
@NullMarked
package org.pagetorture.check.explore;

import org.jspecify.annotations.NullMarked;
