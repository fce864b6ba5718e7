// SPDX-License-Identifier: Apache-2.0

/**
 * The adapter for the JDK's own server: {@link dev.sfv.speculation.jdk.SpeculationFilter} refuses speculative loads, and
 * {@link dev.sfv.speculation.jdk.JdkFields} reads and writes fields.
 */
package dev.sfv.speculation.jdk;
