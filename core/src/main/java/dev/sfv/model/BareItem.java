// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;

/**
 * A value without parameters (RFC 9651, section 3.3).
 *
 * <pre>{@code
 * bare-item = sf-integer / sf-decimal / sf-string / sf-token
 *           / sf-binary / sf-boolean / sf-date / sf-displaystring
 * }</pre>
 *
 * <p>Values of different types are never equal: the Token {@code a} is not the String {@code "a"}, and the Integer {@code 1}
 * is not the Decimal {@code 1.0}.
 *
 * <pre>{@code
 * BareItem value = SfItem.parse("text/html;q=0.5").value();
 * if (value instanceof SfToken token) {
 *     token.value(); // text/html
 * }
 * }</pre>
 */
public sealed interface BareItem
        permits SfInteger, SfDecimal, SfString, SfToken, SfBinary, SfBoolean, SfDate, SfDisplayString {
    /**
     * Tells which of the eight types this is.
     *
     * @return its kind, which is not {@link SfKind#INNER_LIST}
     */
    SfKind kind();

    /**
     * Writes this where a value is due.
     *
     * @param out a writer
     * @throws IllegalArgumentException if the writer is bound to RFC 8941 and this is a Date or a Display String
     * @throws IllegalStateException if no value is due
     */
    void writeTo(SfWriter out);

    /**
     * Reads the value under the cursor of a reader.
     *
     * @param reader a reader whose cursor is on a bare item
     * @return the value
     * @throws dev.sfv.syntax.SfException if it is an inner list
     * @throws IllegalStateException if there is no value under the cursor
     */
    static BareItem read(SfReader reader) {
        return switch (reader.kind()) {
            case INTEGER -> SfInteger.of(reader.integerValue());
            case DECIMAL -> SfDecimal.ofThousandths(reader.decimalThousandths());
            case STRING -> new SfString(reader.stringValue());
            case BINARY -> new SfBinary(reader.binaryValue());
            case BOOLEAN -> SfBoolean.of(reader.booleanValue());
            case DATE -> SfDate.ofEpochSeconds(reader.dateSeconds());
            case DISPLAY_STRING -> new SfDisplayString(reader.displayStringValue());
            case TOKEN, INNER_LIST -> new SfToken(reader.tokenValue()); // which refuses an inner list
        };
    }
}
