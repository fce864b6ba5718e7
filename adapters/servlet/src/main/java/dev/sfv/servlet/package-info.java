// SPDX-License-Identifier: Apache-2.0

/**
 * The adapter for Jakarta Servlet: {@link dev.sfv.servlet.SpeculationFilter} refuses speculative loads,
 * and {@link dev.sfv.servlet.ServletFields} reads and writes fields.
 */
package dev.sfv.servlet;
