// SPDX-License-Identifier: Apache-2.0
package dev.sfv.conformance;

import static dev.sfv.model.FieldType.DICTIONARY;
import static dev.sfv.model.FieldType.ITEM;
import static dev.sfv.model.FieldType.LIST;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.model.FieldType;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests which of the 256 bytes are accepted at each position of the grammar. The expected bytes are predicates written from the
 * ABNF of RFC 9651, without code of the library.
 */
class OctetTest {
    /** A field value with a gap, and the bytes that make it well-formed when they are put there. */
    record Position(String name, FieldType type, String before, String after, IntPredicate allowed) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static boolean in(int octet, String set) {
        return set.indexOf(octet) >= 0;
    }

    private static boolean lcalpha(int octet) {
        return octet >= 'a' && octet <= 'z';
    }

    private static boolean alpha(int octet) {
        return lcalpha(octet) || (octet >= 'A' && octet <= 'Z');
    }

    private static boolean digit(int octet) {
        return octet >= '0' && octet <= '9';
    }

    private static boolean lcHexdig(int octet) {
        return digit(octet) || (octet >= 'a' && octet <= 'f');
    }

    private static boolean key(int octet) {
        return lcalpha(octet) || digit(octet) || in(octet, "_-.*");
    }

    private static boolean tchar(int octet) { // RFC 9110, section 5.6.2
        return alpha(octet) || digit(octet) || in(octet, "!#$%&'*+-.^_`|~");
    }

    private static boolean token(int octet) {
        return tchar(octet) || octet == ':' || octet == '/';
    }

    private static boolean visibleOrSpace(int octet) {
        return octet >= 0x20 && octet <= 0x7E;
    }

    private static boolean base64(int octet) {
        return alpha(octet) || digit(octet) || octet == '+' || octet == '/';
    }

    static Stream<Position> positions() {
        return Stream.of(
                new Position("a whole Item", ITEM, "", "", c -> alpha(c) || c == '*' || digit(c)),
                new Position("a whole List", LIST, "", "", c -> alpha(c) || c == '*' || digit(c) || c == ' '),
                new Position("a whole Dictionary", DICTIONARY, "", "", c -> lcalpha(c) || c == '*' || c == ' '),
                new Position("start of a Token", ITEM, "", "a", c -> alpha(c) || c == '*' || c == ' '),
                new Position("inside a Token", ITEM, "a", "z", c -> token(c) || c == ';'),
                new Position("end of a Token", ITEM, "a", "", c -> token(c) || c == ' '),
                new Position("end of a Token in a List", LIST, "a", "", c -> token(c) || c == ' ' || c == '\t'),
                new Position("start of a key", DICTIONARY, "a,", "z", c -> lcalpha(c) || c == '*' || in(c, " \t")),
                new Position("inside a key", DICTIONARY, "a", "z", c -> key(c) || c == ';' || c == '=' || c == ','),
                new Position("end of a key", DICTIONARY, "a", "=1", c -> key(c)),
                new Position("start of a parameter", ITEM, "1;", "a", c -> lcalpha(c) || c == '*' || c == ' '),
                new Position("inside a parameter", ITEM, "1;a", "z", c -> key(c) || c == ';' || c == '='),
                new Position("end of a parameter", ITEM, "1;a", "=1", c -> key(c)),
                new Position("in a String", ITEM, "\"", "x\"", c -> visibleOrSpace(c) && !in(c, "\"\\")),
                new Position("escaped in a String", ITEM, "\"\\", "\"", c -> c == '"' || c == '\\'),
                new Position("in a Byte Sequence", ITEM, ":YW", "j:", OctetTest::base64),
                new Position("end of a Byte Sequence", ITEM, ":YWJ", ":", c -> base64(c) || c == '='),
                new Position("after padding", ITEM, ":YW=", ":", c -> c == '='),
                new Position("half of the padding", ITEM, ":YQ", ":", c -> base64(c) || c == '='),
                new Position("a Boolean", ITEM, "?", "", c -> c == '0' || c == '1'),
                new Position("after a Boolean", ITEM, "?1", "", c -> c == ' '),
                new Position("after a sign", ITEM, "-", "", OctetTest::digit),
                new Position("after an Integer", ITEM, "1", "", c -> digit(c) || c == ' '),
                new Position("inside an Integer", ITEM, "1", "1", c -> digit(c) || c == '.'),
                new Position("the fraction of a Decimal", ITEM, "1.", "", OctetTest::digit),
                new Position("after a Decimal", ITEM, "1.1", "", c -> digit(c) || c == ' '),
                new Position("after a full fraction", ITEM, "1.111", "", c -> c == ' '),
                new Position("a Date", ITEM, "@", "", OctetTest::digit),
                new Position("a Date with a sign", ITEM, "@", "1", c -> digit(c) || c == '-'),
                new Position("after a Date", ITEM, "@1", "", c -> digit(c) || c == ' '),
                new Position("a Display String's quote", ITEM, "%", "x\"", c -> c == '"'),
                new Position("in a Display String", ITEM, "%\"", "x\"", c -> visibleOrSpace(c) && !in(c, "\"%")),
                new Position("first hexadecimal digit", ITEM, "%\"%", "0\"", c -> c >= '0' && c <= '7'),
                new Position("second hexadecimal digit", ITEM, "%\"%0", "\"", OctetTest::lcHexdig),
                new Position("lead octet, first digit", ITEM, "%\"%", "9%80%80\"", c -> c == 'e'),
                new Position("start of an inner item", LIST, "(", "a)", c -> alpha(c) || c == '*' || c == ' '),
                new Position("between inner items", LIST, "(a", "b)", c -> token(c) || c == ' ' || c == ';'),
                new Position("after an inner item", LIST, "(a", ")", c -> token(c) || c == ' '),
                new Position("after an inner list", LIST, "(a)", "", c -> c == ' ' || c == '\t'),
                new Position("between members", LIST, "(a)", "b", c -> c == ',' || c == ';'),
                new Position("around a comma", LIST, "a", ",b", c -> token(c) || c == ' ' || c == '\t'),
                new Position("after a comma", LIST, "a,", "b", c -> alpha(c) || c == '*' || c == ' ' || c == '\t'),
                new Position(
                        "start of a dictionary value",
                        DICTIONARY,
                        "a=",
                        "1",
                        c -> alpha(c) || digit(c) || in(c, "*-?@")),
                new Position("between entries", DICTIONARY, "a=?1", "b", c -> c == ',' || c == ';'));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void acceptsOnlyTheBytesOfTheGrammar(Position position) {
        for (int octet = 0; octet < 256; octet++) {
            byte[] value = value(position, octet);
            boolean ofOctets = accepts(position.type(), SfReader.of(value, 0, value.length));
            String text = new String(value, StandardCharsets.ISO_8859_1);
            boolean ofText = accepts(position.type(), SfReader.of(text));
            String message = String.format("octet 0x%02x in %s", octet, position);
            assertEquals(position.allowed().test(octet), ofOctets, message);
            assertEquals(position.allowed().test(octet), ofText, message);
        }
    }

    private static byte[] value(Position position, int octet) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.writeBytes(position.before().getBytes(StandardCharsets.US_ASCII));
        value.write(octet);
        value.writeBytes(position.after().getBytes(StandardCharsets.US_ASCII));
        return value.toByteArray();
    }

    private static boolean accepts(FieldType type, SfReader reader) {
        try {
            type.validate(reader);
            return true;
        } catch (SfException e) {
            return false;
        }
    }
}
