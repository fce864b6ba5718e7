// SPDX-License-Identifier: Apache-2.0
package dev.sfv.cost;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.api.Null;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hot paths allocate, exactly, by the thread's own counter: nothing; and what little the others do. */
class AllocationTest {
    private static final int ROUNDS = 1_000;

    private static long allocatedBytes(Runnable work) {
        return Allocation.leastBytes(work, ROUNDS);
    }

    @Test
    void theCounterCounts() {
        assertTrue(allocatedBytes(AllocationTest::allocate) >= 100L * ROUNDS);
    }

    private static byte[] sink = {};

    private static void allocate() {
        sink = new byte[100 + sink.length % 2];
    }

    private static final List<String> PREFETCH_LINES = List.of("prefetch");

    private static final String EVERYTHING = "a=1, b=-2.5;x;y=?0, c=\"a\\\\b\";z=tok, d=:aGVsbG8=:, e=@1659578233,"
            + " f=%\"f%c3%bcr\", g=(1 \"two\" three;four);five=6, h";

    @Test
    void aReusedReaderOfText() {
        SfReader reader = SfReader.of(EVERYTHING);
        assertEquals(0, allocatedBytes(() -> readAll(reader.reset(EVERYTHING))));
    }

    @Test
    void aReusedReaderOfOctets() {
        byte[] octets = EVERYTHING.getBytes(US_ASCII);
        SfReader reader = SfReader.of(octets, 0, octets.length);
        assertEquals(0, allocatedBytes(() -> readAll(reader.reset(octets, 0, octets.length))));
    }

    @Test
    void aReusedReaderOfLines() {
        List<String> lines = List.of(EVERYTHING.split(", ", -1));
        SfReader reader = SfReader.of("\u00E9"); // of which nothing must stay
        assertEquals(0, allocatedBytes(() -> readAll(reader.reset(lines))));
        List<String> changeable = new ArrayList<>(lines);
        assertEquals(0, allocatedBytes(() -> readAll(reader.reset(changeable))));
    }

    @Test
    void aReaderThatPassesOverEverything() {
        SfReader reader = SfReader.of("");
        assertEquals(0, allocatedBytes(() -> {
            reader.reset(EVERYTHING).nextEntry();
            reader.finish();
        }));
    }

    private static void readAll(SfReader reader) {
        long sum = 0;
        while (reader.nextEntry()) {
            sum += reader.keyEquals("a") ? 1 : 0;
            sum += read(reader);
            if (reader.kind() == SfKind.INNER_LIST) {
                while (reader.nextInner()) {
                    sum += read(reader);
                }
            }
            while (reader.nextParameter()) {
                sum += reader.keyEquals("five") ? 1 : 0;
                sum += read(reader);
            }
        }
        assertEquals(1659578248L - 2500, sum);
    }

    private static long read(SfReader reader) {
        return switch (reader.kind()) {
            case INTEGER -> reader.integerValue();
            case DECIMAL -> reader.decimalThousandths();
            case DATE -> reader.dateSeconds();
            case BOOLEAN -> reader.booleanValue() ? 1 : 0;
            case STRING -> reader.valueEquals("a\\b") ? 1 : 0;
            case TOKEN -> reader.valueEquals("three") ? 1 : 0;
            case DISPLAY_STRING -> reader.valueEquals("f\u00FCr") ? 1 : 0;
            case BINARY, INNER_LIST -> 0;
        };
    }

    @Test
    void aReusedWriter() {
        SfWriter writer = new SfWriter();
        byte[] octets = "hello".getBytes(US_ASCII);
        byte[] target = new byte[200];
        assertEquals(0, allocatedBytes(() -> {
            writer.reset().nextEntry("a").writeInteger(-1).nextParameter("b").writeBoolean(true);
            writer.nextEntry("c").openInnerList().nextInner().writeDecimal(1500).closeInnerList();
            writer.nextEntry("d").writeString("a\\b").nextEntry("e").writeToken("tok");
            writer.nextEntry("f").writeBinary(octets).nextEntry("g").writeDate(1659578233);
            writer.nextEntry("h").writeDisplayString("f\u00FCr").copyTo(target, 0);
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefetch", "prefetch;prerender", "prefetch;anonymous-client-ip"})
    void whatBrowsersSend(String spelling) {
        String value = new String(spelling.toCharArray()); // as a server makes one, not the constant
        byte[] octets = value.getBytes(US_ASCII);
        List<String> lines = List.of(value);
        assertEquals(0, allocatedBytes(() -> SecPurpose.parse(value)));
        assertEquals(0, allocatedBytes(() -> SecPurpose.parse(octets, 0, octets.length)));
        assertEquals(0, allocatedBytes(() -> SecPurpose.parse(lines)));
    }

    @Test
    void anAbsentField() {
        List<String> noLines = List.of();
        assertEquals(0, allocatedBytes(() -> SecPurpose.parse(Null.STRING)));
        assertEquals(0, allocatedBytes(() -> SecPurpose.parse(Null.OCTETS, 0, 0)));
        assertEquals(0, allocatedBytes(() -> SecPurpose.parse(Null.LINES)));
        assertEquals(0, allocatedBytes(() -> SecPurpose.parse(noLines)));
    }

    /**
     * What one call costs at most, in bytes: objects that are garbage afterwards, and the result. The figures are those of a virtual
     * machine that only interprets; they are the same on JDK 17 and 25, and any object more would be seen.
     */
    private static Stream<Arguments> calls() {
        SfList list = SfList.parse("(a b);c;d=1, \"x\";y=?0, :aGVsbG8=:");
        SfWriter writer = new SfWriter();
        return Stream.of(
                call("a reader", 104, () -> SfReader.of("a")),
                call("a writer", 112, SfWriter::new),
                call("an Item", 192, () -> SfItem.parse("a")),
                call("a parameter", 376, () -> SfItem.parse("prefetch;prerender")),
                call("an entry", 312, () -> SfDictionary.parse("u=5")),
                call("two entries", 416, () -> SfDictionary.parse("u=1, i")),
                call("two members", 368, () -> SfList.parse("a, b")),
                call("an inner list", 464, () -> SfList.parse("(a b)")),
                call("a known purpose", 192, () -> SecPurpose.parse("prefetch; prerender")),
                call("an unknown purpose", 352, () -> SecPurpose.parse("other")),
                call("a malformed purpose", 272, () -> SecPurpose.parse("prefetch;")),
                call("the purpose of a request", 24, () -> RequestPurpose.from(name -> PREFETCH_LINES)),
                call("a canonical form", 224, list::serialize),
                call("a canonical form by a reused writer", 112, () -> {
                    list.writeTo(writer.reset());
                    return writer.fieldValue();
                }),
                call(
                        "64 characters, for which there is room",
                        112,
                        () -> new SfWriter().startItem().writeString(QUOTED_60)));
    }

    /** With its quotes and escapes, it is 64 octets. */
    private static final String QUOTED_60 = "a".repeat(58) + "\"" + "\"";

    private static Arguments call(String name, int bytes, Supplier<Object> work) {
        return Arguments.of(name, bytes, work);
    }

    private static Object result = "";

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("calls")
    void aCall(String name, int bytes, Supplier<Object> work) {
        long allocated = allocatedBytes(() -> result = work.get());
        assertTrue(allocated <= (long) bytes * ROUNDS, () -> allocated / (double) ROUNDS + " bytes");
        assertNotNull(result, name);
    }

    /** An excerpt, not a copy: neither what a fault costs nor what is kept of it grows with what an attacker sends. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\u0001", "\u00E9", "\u0166"})
    void aFault(String culprit) {
        String part = "a".repeat(100_000);
        String value = part + culprit + part;
        SfReader reader = SfReader.of(value);
        long bytes = Allocation.leastBytes(() -> fault(reader.reset(value)), 1);
        assertTrue(bytes < 600, () -> bytes + " bytes");
        long kept = DeepSize.of(fault(reader));
        assertTrue(kept < 600, () -> kept + " bytes are kept");
    }

    private static SfException fault(SfReader reader) {
        try {
            reader.readItem();
            reader.finish();
        } catch (SfException e) {
            return e;
        }
        throw new AssertionError("well-formed");
    }

    /** The result, and an array of its length on the way; what stands before it costs nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"\"a\\\\b\"", "%\"a%c3%bc\""})
    void aDecodedText(String value) {
        byte[] octets = (" ".repeat(100_000) + value).getBytes(US_ASCII);
        SfReader reader = SfReader.of("");
        long bytes = Allocation.leastBytes(
                () -> {
                    reader.reset(octets, 0, octets.length).readItem();
                    SfItem.readCurrent(reader);
                },
                1);
        assertTrue(bytes < 1_000, () -> bytes + " bytes");
    }

    /** Its buffer doubles, so that all buffers together are at most four times as long as what is written. */
    @Test
    void aNewWriter() {
        String text = "a".repeat(100_000);
        long bytes = Allocation.leastBytes(() -> new SfWriter().startItem().writeToken(text), 1);
        assertTrue(bytes < 5L * text.length(), () -> bytes + " bytes");
    }

    /** In the usual case, a map costs an array and not a hash table. */
    @Test
    void aSmallMap() {
        SfReader reader = SfReader.of("");
        long bytes = allocatedBytes(() -> {
            reader.reset("a;x;y=?1").readItem();
            assertEquals(2, Parameters.readCurrent(reader).asMap().size());
        });
        assertTrue(bytes <= 300L * ROUNDS, () -> bytes + " bytes for two parameters, " + ROUNDS + " times");
    }
}
