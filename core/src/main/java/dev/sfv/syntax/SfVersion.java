// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

/**
 * The version of the RFC with which a field is read or written.
 *
 * <p>A field that was defined before RFC 9651 may be limited to RFC 8941. Its parsers then refuse the two types that were added later
 * (RFC 9651, Appendix D).
 *
 * <pre>{@code
 * SfReader reader = SfReader.of("@1659578233").version(SfVersion.RFC8941);
 * reader.readItem(); // throws SfException: expected no Date and no Display String (RFC 8941), at index 0 of: @1659578233
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#appendix-D">RFC 9651, appendix D</a>
 */
public enum SfVersion {
    /** RFC 8941, February 2021: without Dates and Display Strings. */
    RFC8941,
    /** RFC 9651, September 2024: all types. */
    RFC9651
}
