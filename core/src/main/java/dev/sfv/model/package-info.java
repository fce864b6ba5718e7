// SPDX-License-Identifier: Apache-2.0

/**
 * A whole field as a tree of immutable values: {@link dev.sfv.model.SfItem}, {@link dev.sfv.model.SfList} or
 * {@link dev.sfv.model.SfDictionary}.
 *
 * <p>Use this package to inspect or build a field. Everything that can be constructed here can be serialized, and parses back to an equal
 * value. {@link dev.sfv.syntax.SfReader} reads the tree, and {@link dev.sfv.syntax.SfWriter} writes it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3">RFC 9651, section 3</a>
 */
package dev.sfv.model;
