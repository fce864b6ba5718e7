// SPDX-License-Identifier: Apache-2.0
package dev.sfv.properties;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.Member;
import dev.sfv.model.SfBoolean;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.model.SfToken;
import dev.sfv.purpose.Purpose;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.syntax.SfException;
import dev.sfv.testing.FieldText;
import dev.sfv.testing.FieldTexts;
import dev.sfv.testing.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The meaning of Sec-Purpose: the same as on the tree, and unchanged by additions. Parsing it never throws. */
@Domain(FieldTexts.class)
@Domain(DomainContext.Global.class)
class SecPurposePropertyTest {
    private static final SfToken PREFETCH = SfToken.of("prefetch");
    private static final List<String> KNOWN_KEYS = List.of("prerender", "anonymous-client-ip");
    private static final Values VALUES = new Values();

    /** The text of a member and of its parameters. A parameter may occur twice. */
    record MemberText(String value, List<String> parameters) {
        MemberText with(String parameter, int where) {
            return new MemberText(value, inserted(parameters, parameter, where));
        }

        @Override
        public String toString() {
            return value + String.join("", parameters);
        }
    }

    @Provide
    Arbitrary<MemberText> members() {
        Arbitrary<String> values =
                Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just("prefetch")), Tuple.of(1, unknownValues()));
        return Combinators.combine(
                        values,
                        Arbitraries.oneOf(knownParameters(), unknownParameters())
                                .list()
                                .ofMaxSize(4))
                .as(MemberText::new);
    }

    /** Members that are not the token {@code prefetch}, with any parameters. */
    @Provide
    Arbitrary<MemberText> unknownMembers() {
        return Combinators.combine(unknownValues(), knownParameters().list().ofMaxSize(2))
                .as(MemberText::new);
    }

    private static Arbitrary<String> unknownValues() {
        return Arbitraries.oneOf(
                Arbitraries.of("Prefetch", "prefetchx", "prerender", "?1", "\"prefetch\"", "(prefetch;prerender)"),
                VALUES.bareItems().filter(value -> !value.equals(PREFETCH)).map(Object::toString));
    }

    private static Arbitrary<String> knownParameters() {
        return parameters(Arbitraries.of(KNOWN_KEYS));
    }

    @Provide
    Arbitrary<String> unknownParameters() {
        return parameters(Arbitraries.oneOf(Arbitraries.of("prerende", "prerenderer", "prefetch"), Values.keys())
                .filter(key -> !KNOWN_KEYS.contains(key)));
    }

    private static Arbitrary<String> parameters(Arbitrary<String> keys) {
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of("", "=?1", "=?0", "=0", "=prerender", "=\";prerender\""),
                VALUES.bareItems().map(value -> "=" + value));
        return Combinators.combine(keys, values).as((key, value) -> ";" + key + value);
    }

    @Provide
    Arbitrary<List<MemberText>> fields() {
        return members().list().ofMaxSize(4);
    }

    @Property
    void itMeansTheSameAsTheTree(@ForAll("fields") List<MemberText> field) {
        SfList tree = SfList.parse(fieldValue(field));
        SecPurpose purpose = SecPurpose.parse(fieldValue(field));
        assertEquals(tree.members().stream().anyMatch(SecPurposePropertyTest::isPrefetch), purpose.isPrefetch());
        assertEquals(isPrefetchWith("prerender", tree), purpose.isPrerender());
        assertEquals(isPrefetchWith("anonymous-client-ip", tree), purpose.isAnonymousClientIp());
        assertEquals(tokens(tree), purpose.purposes());
        assertEquals(purpose, SecPurpose.parse(purpose.serialize()));
    }

    @Property
    void unknownParametersChangeNothing(
            @ForAll("fields") @NotEmpty List<MemberText> field,
            @ForAll("unknownParameters") String parameter,
            @ForAll @IntRange(max = 100) int member,
            @ForAll @IntRange(max = 100) int where) {
        List<MemberText> more = new ArrayList<>(field);
        more.set(member % field.size(), field.get(member % field.size()).with(parameter, where));
        assertSameMeaning(field, more);
    }

    @Property
    void unknownMembersChangeNothing(
            @ForAll("fields") List<MemberText> field,
            @ForAll("unknownMembers") MemberText member,
            @ForAll @IntRange(max = 100) int where) {
        assertSameMeaning(field, inserted(field, member, where));
    }

    private static void assertSameMeaning(List<MemberText> field, List<MemberText> more) {
        SecPurpose known = SecPurpose.FIELD.parseStrict(fieldValue(field));
        SecPurpose purpose = SecPurpose.FIELD.parseStrict(fieldValue(more));
        assertEquals(known.isPrefetch(), purpose.isPrefetch());
        assertEquals(known.isPrerender(), purpose.isPrerender());
        assertEquals(known.isAnonymousClientIp(), purpose.isAnonymousClientIp());
    }

    @Property
    void itNeverThrowsAndIsTheSameOnAllInputs(@ForAll FieldText any) {
        String text = any.text();
        SecPurpose purpose = SecPurpose.parse(text);
        assertEquals(purpose, strictOrNone(text));
        assertEquals(purpose, SecPurpose.parse(List.of(text)));
        if (text.chars().allMatch(c -> c <= 0xFF)) {
            byte[] octets = ("," + text + ",").getBytes(ISO_8859_1);
            assertEquals(purpose, SecPurpose.parse(octets, 1, octets.length - 2));
        }
        RequestPurpose request = RequestPurpose.from(name -> List.of(text));
        assertEquals(purpose, request.secPurpose());
        assertEquals(purpose.isPrefetch(), request.load() != SpeculativeLoad.NONE);
        assertTrue(purpose.isNone() || request.source() == RequestPurpose.Source.SEC_PURPOSE, request::toString);
    }

    private static SecPurpose strictOrNone(String text) {
        try {
            return SecPurpose.FIELD.parseStrict(text);
        } catch (SfException malformed) {
            return SecPurpose.NONE;
        }
    }

    private static boolean isPrefetch(Member member) {
        return member instanceof SfItem item && item.value().equals(PREFETCH);
    }

    private static boolean isPrefetchWith(String key, SfList tree) {
        return tree.members().stream()
                .filter(SecPurposePropertyTest::isPrefetch)
                .anyMatch(member -> member.parameters()
                        .get(key)
                        .filter(value -> !value.equals(SfBoolean.FALSE))
                        .isPresent());
    }

    private static List<Purpose> tokens(SfList tree) {
        return tree.members().stream()
                .filter(member -> member instanceof SfItem item && item.value() instanceof SfToken)
                .map(member -> new Purpose(member.asItem().value().tokenValue(), member.parameters()))
                .toList();
    }

    private static String fieldValue(List<MemberText> members) {
        return members.stream().map(MemberText::toString).collect(Collectors.joining(", "));
    }

    private static <T> List<T> inserted(List<T> list, T element, int where) {
        List<T> more = new ArrayList<>(list);
        more.add(where % (list.size() + 1), element);
        return more;
    }
}
