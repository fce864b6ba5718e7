// SPDX-License-Identifier: Apache-2.0

/**
 * Reads a field piece by piece with {@link dev.sfv.syntax.SfReader}, and writes one with {@link dev.sfv.syntax.SfWriter}, without garbage.
 *
 * <p>Use this package in frameworks and for typed fields on a hot path. No tree is built, and a reused reader or writer allocates
 * little more than what it returns. The grammar of RFC 9651 is here, once in each direction: parsing (section 4.2) and serializing
 * (section 4.1).
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-4">RFC 9651, section 4</a>
 */
package dev.sfv.syntax;
