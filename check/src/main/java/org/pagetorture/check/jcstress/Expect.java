// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

/// JCStress' grades.
public enum Expect {
  ACCEPTABLE,
  ACCEPTABLE_INTERESTING,
  FORBIDDEN,
  UNKNOWN
}
