// SPDX-License-Identifier: Apache-2.0

/** The adapter for Undertow. */
package dev.sfv.undertow;
