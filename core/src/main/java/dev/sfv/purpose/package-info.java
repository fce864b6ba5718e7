// SPDX-License-Identifier: Apache-2.0

/**
 * Finds out what a request is for: whether it is a prefetch or a prerender, and whether it counts as a visit.
 *
 * <p>{@link dev.sfv.purpose.RequestPurpose} reads the headers of a request once, and has the answers to these questions.
 * {@link dev.sfv.purpose.SecPurpose} is the field itself. {@link dev.sfv.purpose.SecSpeculationTags} lists the speculation rules of a
 * page that have caused a request.
 */
package dev.sfv.purpose;
