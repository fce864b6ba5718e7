// SPDX-License-Identifier: Apache-2.0
package dev.sfv.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.model.BareItem;
import dev.sfv.model.FieldValue;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfBinary;
import dev.sfv.model.SfBoolean;
import dev.sfv.model.SfDate;
import dev.sfv.model.SfDecimal;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfDisplayString;
import dev.sfv.model.SfInteger;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfString;
import dev.sfv.model.SfToken;
import dev.sfv.oracle.Oracle;
import dev.sfv.oracle.OrderedMap;
import dev.sfv.oracle.RfcFailure;
import dev.sfv.oracle.RfcSerializer;
import dev.sfv.oracle.RfcValue;
import dev.sfv.testing.Invariants;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

/**
 * For every Java value, factories accept it if and only if the RFC can serialize it. The results are written as the RFC says.
 */
class ConstructionPropertyTest {
    private static final String REFUSED = "refused";
    private static final OrderedMap<RfcValue.BareItem> NO_PARAMETERS = new OrderedMap<>();

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> characters = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.chars().range('a', 'z')),
                Tuple.of(20, Arbitraries.chars().range(' ', '~')),
                Tuple.of(1, Arbitraries.chars().range('\0', '\u00FF')),
                Tuple.of(1, Arbitraries.chars().range('\uD83D', '\uDE00')),
                Tuple.of(1, Arbitraries.chars().range('\0', '\uFFFF')));
        return characters.list().ofMaxSize(8).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(text::append);
            return text.toString();
        });
    }

    @Property
    void stringsAreRefusedOrSerializedAsInTheRfc(@ForAll("texts") String text) {
        assertMade(new RfcValue.Text(text), () -> SfString.of(text));
    }

    @Property
    void tokensAreRefusedOrSerializedAsInTheRfc(@ForAll("texts") String text) {
        assertMade(new RfcValue.Token(text), () -> SfToken.of(text));
    }

    @Property
    void displayStringsAreRefusedOrSerializedAsInTheRfc(@ForAll("texts") String text) {
        assertMade(new RfcValue.DisplayString(text), () -> SfDisplayString.of(text));
    }

    @Property
    void byteSequencesAreSerializedAsInTheRfc(@ForAll byte[] octets) {
        assertMade(Oracle.bytes(octets), () -> SfBinary.of(octets));
    }

    @Property
    void integersAreRefusedOrSerializedAsInTheRfc(
            @ForAll @LongRange(min = -2_000_000_000_000_000L, max = 2_000_000_000_000_000L) long value) {
        assertMade(new RfcValue.Int(value), () -> SfInteger.of(value));
    }

    @Property
    void datesAreRefusedOrSerializedAsInTheRfc(
            @ForAll @LongRange(min = -2_000_000_000_000_000L, max = 2_000_000_000_000_000L) long value) {
        assertMade(new RfcValue.Date(value), () -> SfDate.ofEpochSeconds(value));
    }

    @Property
    void decimalsAreRefusedOrSerializedAsInTheRfc(
            @ForAll @BigRange(min = "-2000000000000", max = "2000000000000") @Scale(5) BigDecimal value) {
        assertMade(new RfcValue.Decimal(value), () -> SfDecimal.of(value));
    }

    /** Values as close as possible to the point at which the rounded digit changes. */
    @Property
    void decimalsAreRoundedAsInTheRfc(@ForAll @LongRange(min = -40_000, max = 40_000) long tenThousandths) {
        BigDecimal value = BigDecimal.valueOf(tenThousandths, 4);
        assertMade(new RfcValue.Decimal(value), () -> SfDecimal.of(value));
    }

    @Property
    void keysOfParametersAreRefusedOrSerializedAsInTheRfc(@ForAll("texts") String key) {
        OrderedMap<RfcValue.BareItem> parameters = new OrderedMap<>();
        parameters.put(key, new RfcValue.Bool(true));
        assertEquals(
                serialized(RfcSerializer::serializeItem, new RfcValue.Item(new RfcValue.Bool(true), parameters)),
                serialized(() -> SfItem.of(SfBoolean.TRUE, Parameters.of(key, SfBoolean.TRUE))));
    }

    @Property
    void keysOfEntriesAreRefusedOrSerializedAsInTheRfc(@ForAll("texts") String key) {
        OrderedMap<RfcValue.Member> dictionary = new OrderedMap<>();
        dictionary.put(key, new RfcValue.Item(new RfcValue.Int(1), NO_PARAMETERS));
        assertEquals(
                serialized(RfcSerializer::serializeDictionary, dictionary),
                serialized(() -> SfDictionary.EMPTY.with(key, SfItem.integer(1))));
    }

    private static void assertMade(RfcValue.BareItem expected, Supplier<BareItem> factory) {
        assertEquals(
                serialized(RfcSerializer::serializeItem, new RfcValue.Item(expected, NO_PARAMETERS)),
                serialized(() -> SfItem.of(factory.get())));
    }

    private static <T> String serialized(Function<T, String> algorithm, T value) {
        try {
            return algorithm.apply(value);
        } catch (RfcFailure e) {
            return REFUSED;
        }
    }

    private static String serialized(Supplier<FieldValue> factory) {
        FieldValue value;
        try {
            value = factory.get();
        } catch (IllegalArgumentException e) {
            return REFUSED;
        }
        Invariants.ofValue(value);
        return value.serialize();
    }
}
