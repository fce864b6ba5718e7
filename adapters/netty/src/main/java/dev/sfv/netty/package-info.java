// SPDX-License-Identifier: Apache-2.0

/**
 * The adapter for Netty: {@link dev.sfv.netty.SpeculationHandler} refuses speculative loads,
 * and {@link dev.sfv.netty.NettyFields} reads and writes fields.
 */
package dev.sfv.netty;
