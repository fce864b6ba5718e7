// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

/**
 * The type of a value: one of the eight types of bare items, or an Inner List (RFC 9651, sections 3.1.1 and 3.3).
 *
 * <pre>{@code
 * SfReader reader = SfReader.of("4.5");
 * reader.readItem();
 * reader.kind();           // DECIMAL
 * reader.kind().rfcName(); // Decimal
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.3">RFC 9651, section 3.3</a>
 */
public enum SfKind {
    /** A whole number of at most 15 digits: {@code -42} (section 3.3.1). */
    INTEGER("Integer"),
    /** A number with one to three digits after the point, and at most twelve before it: {@code 4.5} (section 3.3.2). */
    DECIMAL("Decimal"),
    /** Visible ASCII and spaces in quotes: {@code "hello world"} (section 3.3.3). */
    STRING("String"),
    /** A bare word: {@code prefetch} (section 3.3.4). */
    TOKEN("Token"),
    /** Bytes in base64 between colons: {@code :aGVsbG8=:} (section 3.3.5). */
    BINARY("Byte Sequence"),
    /** {@code ?1} or {@code ?0}; a key without a value is true (section 3.3.6). */
    BOOLEAN("Boolean"),
    /** Whole seconds since the Unix epoch: {@code @1659578233} (section 3.3.7). */
    DATE("Date"),
    /** Unicode text, percent-encoded: {@code %"f%c3%bc"} (section 3.3.8). */
    DISPLAY_STRING("Display String"),
    /** Items in parentheses, as a member of a List or a Dictionary: {@code ("a" "b")} (section 3.1.1). */
    INNER_LIST("Inner List");

    private final String rfcName;

    SfKind(String rfcName) {
        this.rfcName = rfcName;
    }

    /** {@return the name of this type in RFC 9651, for display: {@code Byte Sequence}} */
    public String rfcName() {
        return rfcName;
    }

    /** The name after its indefinite article. */
    String withArticle() {
        return (this == INTEGER || this == INNER_LIST ? "an " : "a ") + rfcName;
    }
}
