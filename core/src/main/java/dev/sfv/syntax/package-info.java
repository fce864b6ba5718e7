// SPDX-License-Identifier: Apache-2.0

/**
 * The grammar of RFC 9651, once in each direction: {@link dev.sfv.syntax.SfReader} parses (section 4.2) and
 * {@link dev.sfv.syntax.SfWriter} serializes (section 4.1).
 *
 * <p>Use this package in frameworks and for typed fields on a hot path. No tree is built, and a reused reader or writer allocates
 * little more than what it returns.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-4">RFC 9651, section 4</a>
 */
package dev.sfv.syntax;
