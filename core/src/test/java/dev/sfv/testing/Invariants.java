// SPDX-License-Identifier: Apache-2.0
package dev.sfv.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.FieldType;
import dev.sfv.model.FieldValue;
import dev.sfv.oracle.Oracle;
import dev.sfv.oracle.RfcFailure;
import dev.sfv.oracle.RfcParser;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfVersion;
import dev.sfv.syntax.SfWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Checks what is true for every text and every value. The property tests and the fuzz targets use it. */
public final class Invariants {
    /** The problems that are not recognized at the character at fault, but from the text after it. */
    private static final Set<SfProblem> KNOWN_LATER = EnumSet.of(
            SfProblem.TRAILING_COMMA,
            SfProblem.INNER_LIST_NOT_CLOSED,
            SfProblem.STRING_NOT_CLOSED,
            SfProblem.BINARY_NOT_CLOSED,
            SfProblem.BINARY_LENGTH,
            SfProblem.BINARY_PADDING,
            SfProblem.DECIMAL_TOO_LONG,
            SfProblem.DISPLAY_STRING_NOT_CLOSED,
            SfProblem.DISPLAY_STRING_UTF8);

    private static final String WELL_FORMED = "well-formed";
    private static final String NOT_WRITTEN = "not written";

    /** The outcome for a malformed text. */
    private record Fault(SfProblem problem, int index) {}

    private Invariants() {}

    /** All ways to read a text give the same value or the same fault, and the oracle agrees, for both versions of the RFC. */
    public static void ofText(FieldType type, String text) {
        Object outcome = outcome(() -> type.parse(text));
        assertEquals(outcome, outcome(() -> type.parse(List.of(text))), "as a line");
        assertEquals(outcome, outcome(() -> type.parse(List.of(text.split(", ", -1)))), "as lines");
        assertEquals(
                outcome, outcome(() -> type.readField(usedReader().reset(text))), "with a reader that was used before");
        Object verdict = outcome instanceof Fault ? outcome : WELL_FORMED;
        assertEquals(verdict, outcome(() -> validate(type, text)), "with validation alone");
        assertEquals(verdict, outcome(() -> readPartly(type, text)), "with a reader that skips parts");
        if (text.chars().allMatch(c -> c <= 0xFF)) {
            byte[] octets = ("\",;(" + text + "\",;)").getBytes(ISO_8859_1);
            assertEquals(outcome, outcome(() -> FieldReading.parse(type, octets, 4, octets.length - 8)), "as bytes");
        }
        assertOracle(type, text, RfcParser.Version.RFC_9651, outcome);
        assertOracle(type, text, RfcParser.Version.RFC_8941, outcome(() -> readAsRfc8941(type, text)));
        if (outcome instanceof FieldValue value) {
            ofValue(value);
        } else {
            ofFault(type, text, (Fault) outcome);
        }
    }

    /** Lines are read as one line, joined by commas. */
    public static void ofLines(FieldType type, List<String> lines) {
        String joined = String.join(", ", lines);
        assertEquals(outcome(() -> type.parse(joined)), outcome(() -> type.parse(lines)), joined);
    }

    /** The tree is what the oracle says. This is the cheapest check, for millions of texts. */
    public static void ofTree(FieldType type, String text) {
        Object outcome;
        try {
            outcome = type.parse(text);
        } catch (SfException e) {
            outcome = new Fault(e.problem(), e.index());
        }
        assertOracle(type, text, RfcParser.Version.RFC_9651, outcome);
    }

    /** Tells whether a text is well-formed. */
    public static boolean isWellFormed(FieldType type, String text) {
        return WELL_FORMED.equals(outcome(() -> validate(type, text)));
    }

    private static void assertOracle(FieldType type, String text, RfcParser.Version version, Object outcome) {
        Object expected;
        try {
            expected = Oracle.parse(type, text, version);
        } catch (RfcFailure malformed) {
            assertInstanceOf(Fault.class, outcome, malformed::getMessage);
            return;
        }
        assertEquals(expected, outcome instanceof FieldValue value ? Oracle.translate(value) : outcome);
    }

    /** The fault is at its index, and not after it: the text up to there has the same fault. */
    private static void ofFault(FieldType type, String text, Fault fault) {
        assertTrue(fault.index <= text.length(), fault::toString);
        if (!KNOWN_LATER.contains(fault.problem)) {
            String upToFault = text.substring(0, Math.min(text.length(), fault.index + 1));
            assertEquals(fault, outcome(() -> type.parse(upToFault)), () -> "up to the fault: " + upToFault);
        }
    }

    /** A value is written as the RFC says, in visible ASCII and spaces, and read back as an equal value. */
    public static void ofValue(FieldValue value) {
        FieldType type = value.type();
        String text = value.serialize();
        assertEquals(Oracle.serialize(value), text);
        assertTrue(isVisible(text), text);
        FieldValue again = type.parse(text);
        assertEquals(value, again);
        assertEquals(value.hashCode(), again.hashCode(), text);
        assertEquals(text, again.serialize());
        assertEquals(text, value.toString());
        SfWriter writer = usedWriter();
        value.writeTo(writer);
        assertArrayEquals(text.getBytes(US_ASCII), writer.toByteArray(), text);
        Object earlier = outcome(() -> readAsRfc8941(type, text));
        assertEquals(earlier instanceof Fault ? NOT_WRITTEN : text, serializeAsRfc8941(value));
    }

    /** Returns a value or a {@link Fault}. It also checks all texts of the exception. */
    private static Object outcome(Supplier<?> reading) {
        try {
            return reading.get();
        } catch (SfException e) {
            assertTrue(e.index() >= 0);
            assertTrue(isVisible(e.getMessage()), e::getMessage);
            assertTrue(isVisible(e.excerpt().replace("\n", "")), e::excerpt);
            return new Fault(e.problem(), e.index());
        }
    }

    /** Tells whether there are only visible ASCII and spaces. With these, nobody can inject another header. */
    private static boolean isVisible(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    private static FieldValue readAsRfc8941(FieldType type, String text) {
        return type.readField(SfReader.of(text).version(SfVersion.RFC8941));
    }

    private static String serializeAsRfc8941(FieldValue value) {
        SfWriter writer = new SfWriter().version(SfVersion.RFC8941);
        try {
            value.writeTo(writer);
            return writer.fieldValue();
        } catch (IllegalArgumentException e) {
            return NOT_WRITTEN;
        }
    }

    private static String validate(FieldType type, String text) {
        type.validate(SfReader.of(text));
        return WELL_FORMED;
    }

    /** Reads some parts of the field and skips others. The reader must validate those, too. */
    private static String readPartly(FieldType type, String text) {
        Random choice = new Random(text.hashCode());
        SfReader reader = SfReader.of(text);
        boolean more = FieldReading.begin(type, reader);
        while (more && choice.nextInt(8) > 0) {
            if (choice.nextBoolean()) {
                ofCursor(reader);
            }
            if (reader.kind() == SfKind.INNER_LIST) {
                while (choice.nextInt(4) > 0 && reader.nextInner()) {
                    ofCursor(reader);
                    readParametersPartly(reader, choice);
                }
            }
            readParametersPartly(reader, choice);
            more = FieldReading.next(type, reader);
        }
        reader.finish();
        return WELL_FORMED;
    }

    private static void readParametersPartly(SfReader reader, Random choice) {
        while (choice.nextInt(4) > 0 && reader.nextParameter()) {
            assertTrue(reader.keyEquals(reader.key()), reader::key);
            ofCursor(reader);
        }
    }

    /** The value under the cursor is equal to the value that the accessors return. */
    private static void ofCursor(SfReader reader) {
        switch (reader.kind()) {
            case STRING -> assertTrue(reader.valueEquals(reader.stringValue()), reader::stringValue);
            case TOKEN -> assertTrue(reader.valueEquals(reader.tokenValue()), reader::tokenValue);
            case DISPLAY_STRING ->
                assertTrue(reader.valueEquals(reader.displayStringValue()), reader::displayStringValue);
            default -> assertFalse(reader.valueEquals(""));
        }
    }

    private static SfReader usedReader() {
        SfReader reader = SfReader.of("(a b;c=1, \u00E9");
        reader.nextMember();
        reader.nextInner();
        return reader;
    }

    private static SfWriter usedWriter() {
        return new SfWriter().nextEntry("a").openInnerList().nextInner().reset();
    }
}
