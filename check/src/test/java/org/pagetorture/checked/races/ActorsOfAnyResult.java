// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.checked.races;

/// What an actor of [Actors] overrides.
public abstract class ActorsOfAnyResult<R> {
  public abstract void only(R r);
}
