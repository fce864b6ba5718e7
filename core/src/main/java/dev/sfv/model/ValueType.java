// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * A type that a value can have, with its Java type. It gives typed access to the tree in one call.
 *
 * <p>{@code get} is lenient. Its result is empty if the key is absent or its value is of another type:
 *
 * <pre>{@code
 * SfDictionary policy = SfDictionary.parse("max-age=600;x, private=yes");
 * policy.get("max-age", ValueType.INTEGER);               // Optional[600]
 * policy.get("private", ValueType.BOOLEAN).orElse(false); // false
 * }</pre>
 *
 * <p>{@code require} and {@code map} are strict. They throw an {@link SfException} that names the value at fault:
 *
 * <pre>{@code
 * SfList.parse("\"a\", \"b\"").map(ValueType.STRING); // [a, b]
 * SfList.parse("\"a\", b").map(ValueType.STRING); // throws SfException: [1]: expected a String, found the Token b
 * }</pre>
 *
 * <p>Parameters of the value are ignored, as RFC 9651 recommends for parameters that a field does not define.
 *
 * @param <T> the Java type
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.3">RFC 9651, section 3.3</a>
 */
public final class ValueType<T> implements Function<Member, T> {
    /** An Integer, from -999,999,999,999,999 to 999,999,999,999,999. */
    public static final ValueType<Long> INTEGER = bare("an Integer", BareItem::integerValue, SfKind.INTEGER);

    /** A Decimal. */
    public static final ValueType<BigDecimal> DECIMAL = bare("a Decimal", BareItem::decimalValue, SfKind.DECIMAL);

    /** A number that may be an Integer or a Decimal. */
    public static final ValueType<BigDecimal> NUMBER =
            bare("an Integer or a Decimal", BareItem::numberValue, SfKind.INTEGER, SfKind.DECIMAL);

    /** A String: visible ASCII and spaces. */
    public static final ValueType<String> STRING = bare("a String", BareItem::stringValue, SfKind.STRING);

    /** A Token. */
    public static final ValueType<String> TOKEN = bare("a Token", BareItem::tokenValue, SfKind.TOKEN);

    /** A text that may be a Token or a String. */
    public static final ValueType<String> TEXT =
            bare("a Token or a String", BareItem::textValue, SfKind.TOKEN, SfKind.STRING);

    /** A Byte Sequence, as a copy of its bytes. */
    public static final ValueType<byte[]> BINARY = bare("a Byte Sequence", BareItem::binaryValue, SfKind.BINARY);

    /** A Boolean. */
    public static final ValueType<Boolean> BOOLEAN = bare("a Boolean", BareItem::booleanValue, SfKind.BOOLEAN);

    /** A Date, as the instant at which its second begins. */
    public static final ValueType<Instant> DATE = bare("a Date", BareItem::dateValue, SfKind.DATE);

    /** A Display String: any Unicode text. Show it with care (RFC 9651, section 6). */
    public static final ValueType<String> DISPLAY_STRING =
            bare("a Display String", BareItem::displayStringValue, SfKind.DISPLAY_STRING);

    /** An item of any type, with its parameters. */
    public static final ValueType<SfItem> ITEM =
            new ValueType<>("an Item", Member::asItem, Set.copyOf(EnumSet.complementOf(EnumSet.of(SfKind.INNER_LIST))));

    /** An Inner List, with its parameters. The value of a parameter is never an Inner List. */
    public static final ValueType<InnerList> INNER_LIST =
            new ValueType<>("an Inner List", Member::asInnerList, Set.of(SfKind.INNER_LIST));

    private final String wanted;
    private final Function<Member, T> value;
    private final Set<SfKind> kinds;

    private ValueType(String wanted, Function<Member, T> value, Set<SfKind> kinds) {
        this.wanted = wanted;
        this.value = value;
        this.kinds = kinds;
    }

    private static <T> ValueType<T> bare(String wanted, Function<BareItem, T> value, SfKind... kinds) {
        return new ValueType<>(wanted, member -> value.apply(member.asItem().value()), Set.of(kinds));
    }

    /** {@return whether a value with this {@code kind()} can be read as this type} */
    boolean accepts(SfKind kind) {
        return kinds.contains(kind);
    }

    /**
     * Reads a member as this type.
     *
     * @param member the member
     * @return its value
     * @throws SfException if it is of another type ({@link dev.sfv.syntax.SfProblem#WRONG_KIND}), which is the sender's fault
     */
    @Override
    public T apply(Member member) {
        if (!accepts(member.kind())) {
            String found = member.withParameters(Parameters.EMPTY).serialize(); // as the reader shows it
            throw SfException.wrongKind(wanted, member.kind(), found);
        }
        return value.apply(member);
    }

    /** {@return the name of this type, with its article: {@code an Integer}} */
    @Override
    public String toString() {
        return wanted;
    }
}
