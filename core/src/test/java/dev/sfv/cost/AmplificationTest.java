// SPDX-License-Identifier: Apache-2.0
package dev.sfv.cost;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.FieldType;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import dev.sfv.testing.Allocation;
import dev.sfv.testing.DeepSize;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToLongBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Searches for the field values that use the most bytes of memory for each byte that a sender sends. */
class AmplificationTest {
    private static final double MAX_ALLOCATED = 80;
    private static final double MAX_KEPT = 55;

    /** The size that servers usually allow for all headers together. */
    private static final int SIZE = 8_192;

    private static final int SEARCH_SIZE = 512;
    private static final int FINDINGS = 5;

    /** Every text of these characters is tried. Other letters and digits behave like these. */
    private static final String ALPHABET = "a1?\":();=@%. ";

    private static final int MAX_LENGTH = 5;

    /** Every number of parameters is tried with these, beyond the size at which a hash map grows for the first time. */
    private static final List<String> VALUES = List.of(
            "a",
            "1",
            "1.0",
            "\"\"",
            "\"a\"",
            "::",
            ":aa:",
            "?1",
            "@1",
            "%\"\"",
            "%\"a\"",
            "%\"%41\"",
            "()",
            "(a)",
            "(a a)");

    private static final List<String> PARAMETER_VALUES = List.of("", "=1", "=a", "=\"\"", "=::");
    private static final int MAX_PARAMETERS = 26;

    private static final String KEY_STARTS = "abcdefghijklmnopqrstuvwxyz*";
    private static final String KEY_CHARACTERS = KEY_STARTS + "0123456789_-.";

    /** As many members as fit in the size. */
    private record Members(FieldType type, IntFunction<String> member) {
        String ofSize(int size) {
            StringBuilder value = new StringBuilder(member.apply(0));
            for (int i = 1; value.length() < size; i++) {
                value.append(',').append(member.apply(i));
            }
            return value.toString();
        }

        double amplification(ToLongBiFunction<FieldType, String> bytes, int size) {
            String value = ofSize(size);
            return (double) bytes.applyAsLong(type, value) / value.length();
        }
    }

    private record Finding(double amplification, Members members) {}

    @Test
    void allocatedMemoryIsLimited() {
        System.out.println("The most bytes allocated per character:");
        requireLimit(all(), MAX_ALLOCATED, AmplificationTest::allocated);
    }

    /** Measures only the values that allocate more than may be kept, because measuring takes long. */
    @Test
    void keptMemoryIsLimited() {
        System.out.println("The most bytes kept per character:");
        Stream<Members> questionable =
                all().filter(members -> members.amplification(AmplificationTest::allocated, SEARCH_SIZE) > MAX_KEPT);
        requireLimit(questionable, MAX_KEPT, (type, value) -> DeepSize.of(type.parse(value)));
    }

    private static long allocated(FieldType type, String value) {
        return Allocation.leastBytes(() -> type.parse(value), 1);
    }

    private static void requireLimit(Stream<Members> all, double limit, ToLongBiFunction<FieldType, String> bytes) {
        all.map(members -> new Finding(members.amplification(bytes, SEARCH_SIZE), members))
                .sorted(Comparator.comparingDouble(Finding::amplification).reversed())
                .limit(FINDINGS)
                .forEach(finding -> requireLimit(finding.members, limit, bytes));
    }

    private static void requireLimit(Members members, double limit, ToLongBiFunction<FieldType, String> bytes) {
        double amplification = members.amplification(bytes, SIZE);
        String finding = String.format("%6.1f  %s", amplification, members.ofSize(60));
        System.out.println(finding);
        assertTrue(amplification <= limit, finding);
    }

    private static Stream<Members> all() {
        return Stream.concat(shortMembers(""), membersWithParameters())
                .distinct()
                .flatMap(member -> Stream.of(
                        new Members(FieldType.LIST, i -> member),
                        new Members(FieldType.DICTIONARY, i -> entry(key(i), member))));
    }

    private static Stream<String> shortMembers(String begin) {
        return Stream.concat(
                isMember(begin) ? Stream.of(begin) : Stream.of(),
                begin.length() == MAX_LENGTH
                        ? Stream.of()
                        : ALPHABET.chars().boxed().flatMap(c -> shortMembers(begin + (char) c.intValue())));
    }

    private static boolean isMember(String text) {
        try {
            SfReader reader = SfReader.of(text);
            return text.equals(text.strip()) && reader.nextMember() && !reader.nextMember();
        } catch (SfException malformed) {
            return false;
        }
    }

    private static Stream<String> membersWithParameters() {
        return IntStream.rangeClosed(0, MAX_PARAMETERS)
                .boxed()
                .flatMap(count -> PARAMETER_VALUES.stream()
                        .map(value -> parameters(count, value))
                        .flatMap(parameters -> VALUES.stream().map(value -> value + parameters)));
    }

    private static String parameters(int count, String value) {
        return IntStream.range(0, count).mapToObj(i -> ";" + key(i) + value).collect(Collectors.joining());
    }

    /** The value true is omitted. */
    private static String entry(String key, String member) {
        return member.startsWith("?1") ? key + member.substring(2) : key + '=' + member;
    }

    /** {@return one of all keys, the shortest first} */
    private static String key(int index) {
        int starts = KEY_STARTS.length();
        String key = KEY_STARTS.substring(index % starts, index % starts + 1);
        for (int rest = index / starts; rest > 0; rest = (rest - 1) / KEY_CHARACTERS.length()) {
            key += KEY_CHARACTERS.charAt((rest - 1) % KEY_CHARACTERS.length());
        }
        return key;
    }
}
