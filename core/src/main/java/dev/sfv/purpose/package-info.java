// SPDX-License-Identifier: Apache-2.0

/**
 * Typed fields: what a structured field means, beyond how it is spelled.
 *
 * <p>This is the layer for servers. {@link dev.sfv.purpose.SecPurpose} tells whether a request is a prefetch or a prerender;
 * {@link dev.sfv.purpose.SpeculativeLoad} tells what kind of load that is, and whether it counts as a visit;
 * {@link dev.sfv.purpose.RequestPurpose} asks the older headers too, and {@link dev.sfv.purpose.SecSpeculationTags} tells which
 * rules of a page are behind a request. {@link dev.sfv.typed.TypedField} is how they are made, and
 * how to make others.
 */
package dev.sfv.purpose;
