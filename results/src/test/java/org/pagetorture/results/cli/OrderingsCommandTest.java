// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;
