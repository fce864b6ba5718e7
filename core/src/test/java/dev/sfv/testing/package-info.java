// SPDX-License-Identifier: Apache-2.0
/**
 * Helpers that the tests of several packages use: generators of values, the official suite, checks of any text, and measurements of memory and steps.
 * A second implementation of the RFC is in {@link dev.sfv.oracle}, and what runs the documents is in {@link dev.sfv.docs}.
 */
package dev.sfv.testing;
