// SPDX-License-Identifier: Apache-2.0

/**
 * The adapter for Vert.x Web: {@link dev.sfv.vertx.SpeculationHandler} refuses speculative loads,
 * and {@link dev.sfv.vertx.VertxFields} reads and writes fields.
 */
package dev.sfv.vertx;
