// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.sfv.model.BareItem;
import dev.sfv.model.Member;
import dev.sfv.model.SfBoolean;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.model.SfToken;
import dev.sfv.purpose.Purpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Any bytes, read as {@code Sec-Purpose} and compared with the tree of the same List. */
class SecPurposeFuzzTest {
    private static final String UNKNOWN = "(prefetch);prerender, \"prefetch\", Prefetch;prerender, prerender;prefetch";
    private static final char LIKE_E = 'e' + 0x100; // its low byte is that of e

    @FuzzTest
    @DictionaryFile(resourcePath = "words.dict")
    void readsAnyOctets(byte[] octets) {
        String text = new String(octets, ISO_8859_1);
        Optional<SfList> list = strictly(() -> SfList.parse(text));
        SecPurpose expected = SecPurpose.of(
                list.stream().flatMap(SecPurposeFuzzTest::purposes).toArray(Purpose[]::new));
        everyWayReads(text, list.map(wellFormed -> expected), expected);
        noFaultIsOverlooked(text);
        assertEquals(meaning(expected.purposes()), meaning(expected));
        if (list.isPresent() && !list.get().members().isEmpty()) {
            assertEquals(meaning(expected), meaning(SecPurpose.FIELD.parseStrict(text + ", " + UNKNOWN)));
            assertEquals(meaning(expected), meaning(SecPurpose.FIELD.parseStrict(UNKNOWN + ", " + text)));
        }
    }

    private static void everyWayReads(String text, Optional<SecPurpose> strictly, SecPurpose leniently) {
        byte[] octets = ("?" + text + "?").getBytes(ISO_8859_1);
        List<String> lines = List.of(text.split(", ", -1));
        assertEquals(strictly, strictly(() -> SecPurpose.FIELD.parseStrict(text)));
        assertEquals(strictly, strictly(() -> SecPurpose.FIELD.read(SfReader.of(octets, 1, text.length()))));
        assertEquals(strictly, strictly(() -> SecPurpose.FIELD.parseStrict(lines)));
        assertEquals(leniently, SecPurpose.parse(text));
        assertEquals(leniently, SecPurpose.parse(octets, 1, text.length()));
        assertEquals(leniently, SecPurpose.parse(lines));
    }

    private static void noFaultIsOverlooked(String text) {
        assertEquals(SecPurpose.NONE, SecPurpose.parse(text.replace('e', LIKE_E) + LIKE_E));
        assertEquals(SecPurpose.NONE, SecPurpose.parse(Arrays.asList(text, null)));
    }

    private static <T> Optional<T> strictly(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (SfException malformed) {
            return Optional.empty();
        }
    }

    private static Stream<Purpose> purposes(SfList list) {
        return list.members().stream().flatMap(SecPurposeFuzzTest::purpose);
    }

    private static Stream<Purpose> purpose(Member member) {
        return member instanceof SfItem item && item.value() instanceof SfToken token
                ? Stream.of(new Purpose(token.value(), item.parameters()))
                : Stream.empty();
    }

    /** {@return whether it is a prefetch, a prerender, and anonymous} */
    private static List<Boolean> meaning(SecPurpose purpose) {
        return List.of(purpose.isPrefetch(), purpose.isPrerender(), purpose.isAnonymousClientIp());
    }

    private static List<Boolean> meaning(List<Purpose> purposes) {
        List<Purpose> prefetches = purposes.stream()
                .filter(purpose -> purpose.token().equals("prefetch"))
                .toList();
        return List.of(
                !prefetches.isEmpty(),
                prefetches.stream().anyMatch(prefetch -> says(prefetch, "prerender")),
                prefetches.stream().anyMatch(prefetch -> says(prefetch, "anonymous-client-ip")));
    }

    private static boolean says(Purpose prefetch, String key) {
        BareItem value = prefetch.parameters().get(key).orElse(SfBoolean.FALSE);
        return !value.equals(SfBoolean.FALSE);
    }
}
