// SPDX-License-Identifier: Apache-2.0

/**
 * The purpose of a request: whether it is a prefetch or a prerender, and not a visit yet. This is the layer for servers.
 *
 * <p>{@link dev.sfv.purpose.RequestPurpose} reads the headers of a request once and has all answers.
 * {@link dev.sfv.purpose.SecPurpose} is the field itself. {@link dev.sfv.purpose.SecSpeculationTags} lists the speculation rules of a
 * page that have caused a request.
 */
package dev.sfv.purpose;
