// SPDX-License-Identifier: Apache-2.0
/**
 * What is counted in logs, in bounded memory. Summaries of parts of a log can be merged in any order, and give the summary of the
 * whole.
 */
package dev.sfv.inspector.summary;
