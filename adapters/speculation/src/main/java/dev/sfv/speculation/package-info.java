// SPDX-License-Identifier: Apache-2.0

/**
 * The policy for speculative loads, the same for every HTTP stack: {@link dev.sfv.speculation.SpeculationPolicy} decides, and the adapter
 * for your stack acts on its decisions.
 */
package dev.sfv.speculation;
