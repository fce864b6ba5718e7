// SPDX-License-Identifier: Apache-2.0

/**
 * The adapter for Spring WebFlux: {@link dev.sfv.spring.reactive.SpeculationFilter} refuses speculative loads, and
 * {@link dev.sfv.spring.reactive.WebFluxFields} reads and writes fields.
 */
package dev.sfv.spring.reactive;
