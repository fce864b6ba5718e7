// SPDX-License-Identifier: Apache-2.0

/**
 * Typed fields: what a structured field means, beyond how it is spelled.
 *
 * <p>This is the layer for servers. {@link dev.sfv.header.SecPurpose} tells whether a request is a prefetch or a prerender;
 * {@link dev.sfv.header.SpeculativeLoad} tells what kind of load that is, and whether it counts as a visit;
 * {@link dev.sfv.header.RequestPurpose} asks the older headers too, and {@link dev.sfv.header.SecSpeculationTags} tells which
 * rules of a page are behind a request. {@link dev.sfv.header.TypedField} is how they are made, and
 * how to make others.
 */
package dev.sfv.header;
