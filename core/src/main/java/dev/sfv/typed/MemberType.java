// SPDX-License-Identifier: Apache-2.0
package dev.sfv.typed;

import dev.sfv.model.BareItem;
import dev.sfv.model.InnerList;
import dev.sfv.model.Member;
import dev.sfv.model.SfDecimal;
import dev.sfv.model.SfItem;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reads and writes a member, an item of an Inner List or a parameter as a Java type. Definitions of fields are made of these.
 *
 * <pre>{@code
 * TypedField<List<String>> names = TypedField.listOf("Example-Names", MemberType.TOKEN);
 * names.parse("a, b");                      // [a, b]
 * names.parseStrict("a, 1"); // throws SfException: Example-Names: [1]: expected a Token, found the Integer 1, at index 3 of: a, 1
 * TypedField<List<List<String>>> sets = TypedField.listOf("Example-Sets", MemberType.STRING.list());
 * sets.serialize(List.of(List.of("a", "b"), List.of())); // ("a" "b"), ()
 * }</pre>
 *
 * <p>Items and Inner Lists with parameters are defined by {@link Slots}:
 *
 * <pre>{@code
 * record Brand(String name, Optional<String> version) {
 *     static final MemberType<Brand> TYPE = MemberType.item(f -> {
 *         var name = f.value(MemberType.STRING).from(Brand::name);
 *         var version = f.value("v", MemberType.STRING).fromOptional(Brand::version);
 *         return in -> new Brand(in.get(name), in.optional(version));
 *     });
 * }
 * TypedField<List<Brand>> brands = TypedField.listOf("Example-Brands", Brand.TYPE);
 * brands.parse("\"Chromium\";v=\"156\";new").get(0).version(); // Optional[156]
 * }</pre>
 *
 * <p>Parameters that a type does not define are ignored, but validated. A type is immutable, and thread-safe if its functions are.
 *
 * @param <V> the Java type
 */
public final class MemberType<V> {
    private static final int MAX_INTEGER_DIGITS = 15;

    /** An Integer. */
    public static final MemberType<Long> INTEGER =
            bare(SfReader::integerValue, (value, out) -> out.writeInteger(value));

    /** A Decimal. */
    public static final MemberType<BigDecimal> DECIMAL = bare(
            reader -> BigDecimal.valueOf(reader.decimalThousandths(), 3),
            (value, out) -> SfDecimal.of(value).writeTo(out));

    /**
     * A number that may be an Integer or a Decimal. It is written as an Integer if its {@linkplain BigDecimal#scale() scale} is at most
     * 0, as it is after an Integer has been read.
     */
    public static final MemberType<BigDecimal> NUMBER = bare(
            reader -> requireKind(reader, "an Integer or a Decimal", SfKind.INTEGER, SfKind.DECIMAL)
                    .numberValue(),
            MemberType::writeNumber);

    /** A String. */
    public static final MemberType<String> STRING = bare(SfReader::stringValue, (value, out) -> out.writeString(value));

    /** A Token. */
    public static final MemberType<String> TOKEN = bare(SfReader::tokenValue, (value, out) -> out.writeToken(value));

    /** A text that may be a Token or a String. It is written as the type that it is. */
    public static final MemberType<BareItem> TEXT = bare(MemberType::text, BareItem::writeTo);

    /**
     * A text that may be a Token or a String, for fields in which the difference has no meaning. It is written as a Token if it can be
     * one, otherwise as a String.
     */
    public static final MemberType<String> TOKEN_OR_STRING = bare(
            reader -> reader.kind() == SfKind.TOKEN
                    ? reader.tokenValue()
                    : text(reader).stringValue(),
            MemberType::writeText);

    /** A Byte Sequence. */
    public static final MemberType<byte[]> BINARY = bare(SfReader::binaryValue, (value, out) -> out.writeBinary(value));

    /** A Boolean. */
    public static final MemberType<Boolean> BOOLEAN =
            bare(SfReader::booleanValue, (value, out) -> out.writeBoolean(value));

    /** A Date; the fraction of the second is dropped when it is written. */
    public static final MemberType<Instant> DATE = bare(
            reader -> Instant.ofEpochSecond(reader.dateSeconds()),
            (value, out) -> out.writeDate(value.getEpochSecond()));

    /** A Display String. */
    public static final MemberType<String> DISPLAY_STRING =
            bare(SfReader::displayStringValue, (value, out) -> out.writeDisplayString(value));

    /** A bare item of any type. */
    public static final MemberType<BareItem> BARE_ITEM = bare(BareItem::readCurrent, BareItem::writeTo);

    /** An item of any type, with all its parameters in order. */
    public static final MemberType<SfItem> ITEM = bare(SfItem::readCurrent, SfItem::writeMemberTo);

    /** An item or an Inner List, with all its parts in order. It is not for parameters. */
    public static final MemberType<Member> MEMBER = bare(Member::readCurrent, Member::writeMemberTo);

    /** An Inner List, with all its items and parameters in order. */
    public static final MemberType<InnerList> INNER_LIST = bare(InnerList::readCurrent, InnerList::writeMemberTo);

    private final Supplier<Reading<V>> reading;
    private final BiConsumer<V, SfWriter> write;
    private final boolean lenient;

    private MemberType(Supplier<Reading<V>> reading, BiConsumer<V, SfWriter> write) {
        this(reading, write, false);
    }

    private MemberType(Supplier<Reading<V>> reading, BiConsumer<V, SfWriter> write, boolean lenient) {
        this.reading = reading;
        this.write = write;
        this.lenient = lenient;
    }

    private static <V> MemberType<V> bare(Function<SfReader, V> read, BiConsumer<V, SfWriter> write) {
        Reading<V> stateless = new Reading<>() {
            @Override
            V read(SfReader reader) {
                return read.apply(reader);
            }
        };
        return new MemberType<>(() -> stateless, write);
    }

    private static BareItem text(SfReader reader) {
        return requireKind(reader, "a Token or a String", SfKind.TOKEN, SfKind.STRING);
    }

    private static BareItem requireKind(SfReader reader, String wanted, SfKind one, SfKind other) {
        SfKind kind = reader.kind();
        if (kind != one && kind != other) {
            String found = kind == SfKind.INNER_LIST
                    ? ""
                    : BareItem.readCurrent(reader).serialize();
            throw reader.locate(ofMember(SfException.wrongKind(wanted, kind, found), reader));
        }
        return BareItem.readCurrent(reader);
    }

    private static void writeText(String text, SfWriter out) {
        if (SfSyntax.isToken(text)) {
            out.writeToken(text);
        } else {
            out.writeString(text);
        }
    }

    private static void writeNumber(BigDecimal number, SfWriter out) {
        if (number.scale() > 0) {
            SfDecimal.of(number).writeTo(out);
            return;
        }
        long digits = (long) number.precision() - number.scale();
        if (digits > MAX_INTEGER_DIGITS && number.signum() != 0) {
            throw new IllegalArgumentException("expected at most 15 digits, found " + digits);
        }
        out.writeInteger(number.longValueExact());
    }

    /**
     * Defines an Integer in a range. Reading a value out of range is a fault. Writing one throws
     * {@link IllegalArgumentException}.
     *
     * @param least the least value
     * @param greatest the greatest value
     * @return the type
     * @throws IllegalArgumentException if no Integer is in the range
     */
    public static MemberType<Long> integer(long least, long greatest) {
        requireRange(least, greatest);
        return INTEGER.check(value -> value >= least && value <= greatest, expectedInteger(least, greatest));
    }

    static void requireRange(long least, long greatest) {
        if (least > greatest) {
            throw new IllegalArgumentException("expected a range, found: " + least + " to " + greatest);
        }
    }

    static String expectedInteger(long least, long greatest) {
        return "expected an Integer from " + least + " to " + greatest;
    }

    /**
     * Defines a Token that names a constant of an enum (in lower case, with {@code -} for {@code _}). Any other Token is malformed.
     *
     * @param <E> the enum
     * @param constants the enum
     * @return the type
     * @throws IllegalArgumentException if the name of a constant does not become a Token, or two names become the same
     */
    public static <E extends Enum<E>> MemberType<E> tokens(Class<E> constants) {
        Map<String, E> byToken = new LinkedHashMap<>();
        for (E constant : constants.getEnumConstants()) {
            String token = SfSyntax.requireToken(tokenOf(constant));
            E other = byToken.putIfAbsent(token, constant);
            if (other != null) {
                throw new IllegalArgumentException("expected one constant for the Token " + token + ", found "
                        + other.name() + " and " + constant.name());
            }
        }
        return TOKEN.check(byToken::containsKey, "expected one of " + String.join(", ", byToken.keySet()))
                .map(byToken::get, MemberType::tokenOf);
    }

    private static String tokenOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Defines a value that may be an item or an Inner List.
     *
     * <pre>{@code
     * MemberType<List<String>> oneOrMore = MemberType.itemOrInnerList(
     *         MemberType.TOKEN.map(List::of, list -> list.get(0)), MemberType.TOKEN.list(), list -> list.size() != 1);
     * var field = TypedField.dictionaryOf("Example", oneOrMore);
     * field.serialize(field.parse("a=x, b=(x y)")); // a=x, b=(x y)
     * }</pre>
     *
     * @param <V> the Java type
     * @param item the type of an item
     * @param innerList the type of an Inner List
     * @param asInnerList tells whether a value is written as an Inner List
     * @return the type
     */
    public static <V> MemberType<V> itemOrInnerList(
            MemberType<V> item, MemberType<V> innerList, Predicate<? super V> asInnerList) {
        Objects.requireNonNull(item);
        Objects.requireNonNull(innerList);
        Objects.requireNonNull(asInnerList);
        return new MemberType<>(
                () -> {
                    Reading<V> items = item.reading();
                    Reading<V> lists = innerList.reading();
                    return new Reading<V>() {
                        @Override
                        V read(SfReader reader) {
                            return (reader.kind() == SfKind.INNER_LIST ? lists : items).read(reader);
                        }
                    };
                },
                (value, out) -> (asInnerList.test(value) ? innerList : item).write(value, out));
    }

    /**
     * Defines an item with parameters, using slots: one for its value ({@link Slots#value(MemberType)}) and one for each parameter.
     *
     * @param <T> the Java type
     * @param definition declares the slots, and returns the function that makes a value from them
     * @return the type
     * @throws IllegalStateException if there is no slot for the value, or if two slots have the same key
     */
    public static <T> MemberType<T> item(Function<Slots<T>, Function<Values<T>, T>> definition) {
        RecordShape<T> shape = RecordShape.of(definition);
        shape.value(); // throws if there is no slot for the value of the item
        return new MemberType<>(() -> new Values<>(shape), shape::writeMember);
    }

    /**
     * {@return the type of Inner Lists whose items are of this type} Parameters of the list are ignored, and none are written. For a list with parameters, use the
     * result in {@link #item}: {@code f.value(MemberType.STRING.list())}.
     */
    public MemberType<List<V>> list() {
        return new MemberType<>(
                () -> {
                    Reading<V> items = reading.get();
                    return new Reading<List<V>>() {
                        @Override
                        List<V> read(SfReader reader) {
                            List<V> list = new ArrayList<>();
                            while (reader.nextInner()) {
                                readInto(list, items, reader);
                            }
                            return Collections.unmodifiableList(list);
                        }
                    };
                },
                (list, out) -> {
                    out.openInnerList();
                    list.forEach(item -> write.accept(item, out.nextInner()));
                    out.closeInnerList();
                });
    }

    /**
     * {@return a type that converts the values of this one to another Java type}
     *
     * @param <W> the other Java type
     * @param to converts a value that has been read; an exception that it throws makes the value malformed
     * @param from converts a value that is to be written
     */
    public <W> MemberType<W> map(Function<? super V, ? extends W> to, Function<? super W, ? extends V> from) {
        Objects.requireNonNull(to);
        Objects.requireNonNull(from);
        return new MemberType<>(
                () -> {
                    Reading<V> values = reading.get();
                    return new Reading<W>() {
                        @Override
                        W read(SfReader reader) {
                            V value = values.read(reader);
                            try {
                                return to.apply(value);
                            } catch (SfException e) {
                                throw ofMember(e, reader);
                            }
                        }
                    };
                },
                (value, out) -> write.accept(from.apply(value), out));
    }

    /** Adds the path of the member to an exception of the tree, whose path begins there. */
    private static SfException ofMember(SfException fault, SfReader reader) {
        return fault.isOfFieldValue()
                ? fault
                : fault.withPath(reader.fault(fault.problem()).path());
    }

    /**
     * {@return this type with a condition} Reading a value that does not meet the condition is a fault ({@link SfProblem#OUT_OF_RANGE}).
     * Writing one throws {@link IllegalArgumentException}.
     *
     * @param condition tells whether a value is allowed
     * @param expected the description of the fault, in human-readable form: {@code expected an even Integer}
     */
    public MemberType<V> check(Predicate<? super V> condition, String expected) {
        Objects.requireNonNull(condition);
        Objects.requireNonNull(expected);
        return new MemberType<>(
                () -> {
                    Reading<V> values = reading.get();
                    return new Reading<V>() {
                        @Override
                        V read(SfReader reader) {
                            V value = values.read(reader);
                            if (!condition.test(value)) {
                                throw reader.fault(SfProblem.OUT_OF_RANGE, expected);
                            }
                            return value;
                        }
                    };
                },
                (value, out) -> {
                    if (!condition.test(value)) {
                        throw new IllegalArgumentException(expected);
                    }
                    write.accept(value, out);
                });
    }

    /**
     * {@return this type for Lists, Dictionaries and Inner Lists that ignore bad members: a value that is not of this type is left out} In
     * a Dictionary, this applies to the last value of a key. Call this after {@link #map} and {@link #check}, because the types that those
     * return are not lenient. It has no effect on an Item or a slot. For a slot, use {@code lenient()} of the slot.
     *
     * <pre>{@code
     * TypedField<List<String>> names = TypedField.listOf("Example-Names", MemberType.TOKEN.lenient());
     * names.parse("a, 1, b"); // [a, b]
     * }</pre>
     */
    public MemberType<V> lenient() {
        return new MemberType<>(reading, write, true);
    }

    Reading<V> reading() {
        return reading.get();
    }

    /** Reads one value of several. If the field itself is malformed, the reader throws that fault again on the next call. */
    private void readInto(List<V> list, Reading<V> values, SfReader reader) {
        try {
            list.add(values.read(reader));
        } catch (RuntimeException e) {
            if (!lenient) {
                throw e;
            }
        }
    }

    /** Reads the members of a List. */
    List<V> readMembers(SfReader reader) {
        Reading<V> members = reading.get();
        List<V> list = new ArrayList<>();
        while (reader.nextMember()) {
            readInto(list, members, reader);
        }
        return Collections.unmodifiableList(list);
    }

    /** Reads the entries of a Dictionary. If two have the same key, the last one counts, in the place of the first. */
    @SuppressWarnings("unchecked") // each fault has been thrown, removed or replaced by a value
    Map<String, V> readEntries(SfReader reader) {
        Reading<V> members = reading.get();
        Map<String, Object> valuesOrFaults = new LinkedHashMap<>();
        boolean faulty = false;
        while (reader.nextEntry()) {
            String key = reader.key();
            try {
                valuesOrFaults.put(key, members.read(reader));
            } catch (RuntimeException e) {
                valuesOrFaults.put(key, Reading.fault(reader, e));
                faulty = true;
            }
        }
        if (faulty && lenient) {
            valuesOrFaults.values().removeIf(SfException.class::isInstance);
        } else if (faulty) {
            valuesOrFaults.values().forEach(MemberType::throwFault);
        }
        return (Map<String, V>) Collections.unmodifiableMap(valuesOrFaults);
    }

    private static void throwFault(Object valueOrFault) {
        if (valueOrFault instanceof SfException fault) {
            throw fault;
        }
    }

    void write(V value, SfWriter out) {
        write.accept(value, out);
    }
}
