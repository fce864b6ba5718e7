// SPDX-License-Identifier: Apache-2.0

/**
 * The grammar of RFC 9651, once in each direction: {@link dev.sfv.syntax.SfReader} parses (section 4.2) and
 * {@link dev.sfv.syntax.SfWriter} serializes (section 4.1).
 *
 * <p>This is the layer for frameworks and for typed fields: no tree is built, and a reader or writer that is used again
 * allocates hardly more than what the caller asks for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-4">RFC 9651, section 4</a>
 */
package dev.sfv.syntax;
