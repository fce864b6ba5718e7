// SPDX-License-Identifier: Apache-2.0

/**
 * The adapter for Undertow: {@link dev.sfv.undertow.SpeculationHandler} refuses speculative loads,
 * and {@link dev.sfv.undertow.UndertowFields} reads and writes fields.
 */
package dev.sfv.undertow;
