// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.verdict;

/// Something that the author of a test has to know.
///
/// @param isError whether it is a mistake of the test, the code or the JVM, or only worth knowing
public record Finding(boolean isError, String text) {}
