// SPDX-License-Identifier: Apache-2.0
package dev.sfv.oracle;

import java.math.BigDecimal;
import java.util.List;

/**
 * The data types of RFC 9651, section 3. They check nothing, because the algorithms do. A List is a {@code List<Member>}, and a
 * Dictionary an {@code OrderedMap<Member>}.
 */
public final class RfcValue {
    private RfcValue() {}

    /** A member of a List or Dictionary. */
    public sealed interface Member permits Item, InnerList {}

    public record Item(BareItem bareItem, OrderedMap<BareItem> parameters) implements Member {}

    public record InnerList(List<Item> items, OrderedMap<BareItem> parameters) implements Member {
        public InnerList {
            items = List.copyOf(items);
        }
    }

    public sealed interface BareItem permits Int, Decimal, Text, Token, Bytes, Bool, Date, DisplayString {}

    /** An Integer, section 3.3.1. */
    public record Int(long value) implements BareItem {}

    /** A Decimal, section 3.3.2; 1.0 and 1.00 are equal. */
    public record Decimal(BigDecimal value) implements BareItem {
        /** The scale is at least 3, and larger if the value needs it: only the serializer rounds. */
        public Decimal {
            value = value.stripTrailingZeros();
            value = value.setScale(Math.max(3, value.scale()));
        }
    }

    /** A String, section 3.3.3. */
    public record Text(String value) implements BareItem {}

    public record Token(String value) implements BareItem {}

    /** A Byte Sequence, section 3.3.5. */
    public record Bytes(List<Byte> value) implements BareItem {
        public Bytes {
            value = List.copyOf(value);
        }
    }

    public record Bool(boolean value) implements BareItem {}

    /** A Date, section 3.3.7: seconds since 1970. */
    public record Date(long value) implements BareItem {}

    public record DisplayString(String value) implements BareItem {}
}
