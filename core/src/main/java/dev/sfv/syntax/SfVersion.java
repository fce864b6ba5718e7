// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

/**
 * The edition of the specification that a field is read or written by.
 *
 * <p>A field defined before RFC 9651 may be bound to the earlier edition: its parsers then refuse the two types that came
 * later (RFC 9651, Appendix D).
 *
 * <pre>{@code
 * SfReader reader = SfReader.of("@1659578233").version(SfVersion.RFC8941);
 * reader.readItem(); // throws SfException: RFC 8941 has no Dates and no Display Strings, at index 0 of: @1659578233
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#appendix-D">RFC 9651, appendix D</a>
 */
public enum SfVersion {
    /** RFC 8941, February 2021: without Dates and Display Strings. */
    RFC8941,
    /** RFC 9651, September 2024: everything. */
    RFC9651
}
