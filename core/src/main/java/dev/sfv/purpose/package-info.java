// SPDX-License-Identifier: Apache-2.0

/**
 * The purpose of a request: whether it is a prefetch or a prerender, and not a visit yet. This is the layer for servers.
 *
 * <p>{@link dev.sfv.purpose.RequestPurpose} reads the headers of a request once and answers everything.
 * {@link dev.sfv.purpose.SecPurpose} is the field itself. {@link dev.sfv.purpose.SecSpeculationTags} tells which speculation rules of a
 * page have caused a request.
 */
package dev.sfv.purpose;
