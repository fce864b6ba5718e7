// SPDX-License-Identifier: Apache-2.0

/**
 * Policies for speculative loads, the same for every HTTP stack. {@link dev.sfv.speculation.SpeculationPolicy} decides, and the adapter of
 * each stack acts on its decisions.
 */
package dev.sfv.speculation;
