// SPDX-License-Identifier: Apache-2.0

/**
 * The grammar of RFC 9651, once in each direction: {@link dev.sfv.syntax.SfReader} parses (section 4.2) and
 * {@link dev.sfv.syntax.SfWriter} serializes (section 4.1).
 *
 * <p>This is the layer for frameworks and for typed fields: no tree is built, and nothing is allocated but the text that the
 * caller asks for.
 */
package dev.sfv.syntax;
