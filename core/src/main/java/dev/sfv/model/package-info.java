// SPDX-License-Identifier: Apache-2.0

/**
 * The data model of RFC 9651, section 3, as a tree of immutable values: built from {@link dev.sfv.syntax.SfReader}, written
 * through {@link dev.sfv.syntax.SfWriter}.
 *
 * <p>Use this package to inspect or build a whole field. Everything that can be constructed here can be serialized, and parses back
 * to an equal value.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3">RFC 9651, section 3</a>
 */
package dev.sfv.model;
