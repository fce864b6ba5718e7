// SPDX-License-Identifier: Apache-2.0

/**
 * The adapter for Jakarta REST: {@link dev.sfv.rest.SpeculationFilter} refuses speculative loads,
 * and {@link dev.sfv.rest.RestFields} reads and writes fields.
 */
package dev.sfv.rest;
