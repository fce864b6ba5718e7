// SPDX-License-Identifier: Apache-2.0
/**
 * Counts requests in logs, in bounded memory. Summaries of parts of a log can be merged in any order. The result is the summary of the
 * whole.
 */
package dev.sfv.inspector.summary;
