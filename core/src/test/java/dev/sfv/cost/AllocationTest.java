// SPDX-License-Identifier: Apache-2.0
package dev.sfv.cost;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.Parameters;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import dev.sfv.testing.Allocation;
import dev.sfv.testing.DeepSize;
import dev.sfv.testing.Null;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.TypedField;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures exactly how much is allocated, with the counter of the thread: nothing on hot paths, and little elsewhere. */
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

    private static final FieldLines LEGACY = prebuilt(Map.of("Purpose", "prefetch"));

    private static final String EVERYTHING = "a=1, b=-2.5;x;y=?0, c=\"a\\\\b\";z=tok, d=:aGVsbG8=:, e=@1659578233,"
            + " f=%\"f%c3%bcr\", g=(1 \"two\" three;four);five=6, h";

    @Test
    void aReusedReaderOfTextAllocatesNothing() {
        SfReader reader = SfReader.of(EVERYTHING);
        assertEquals(0, allocatedBytes(() -> readAll(reader.reset(EVERYTHING))));
    }

    @Test
    void aReusedReaderOfOctetsAllocatesNothing() {
        byte[] octets = EVERYTHING.getBytes(US_ASCII);
        SfReader reader = SfReader.of(octets, 0, octets.length);
        assertEquals(0, allocatedBytes(() -> readAll(reader.reset(octets, 0, octets.length))));
    }

    @Test
    void aReusedReaderOfLinesAllocatesNothing() {
        List<String> lines = List.of(EVERYTHING.split(", ", -1));
        SfReader reader = SfReader.of("\u00E9"); // nothing of it must be kept
        assertEquals(0, allocatedBytes(() -> readAll(reader.reset(lines))));
        List<String> changeable = new ArrayList<>(lines);
        assertEquals(0, allocatedBytes(() -> readAll(reader.reset(changeable))));
    }

    @Test
    void aReaderThatPassesOverEverythingAllocatesNothing() {
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
    void aReusedWriterAllocatesNothing() {
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

    @Test
    void aReusedReaderOfBuffersAllocatesNothing() {
        byte[] octets = EVERYTHING.getBytes(US_ASCII);
        ByteBuffer heap = ByteBuffer.wrap(octets);
        ByteBuffer direct = ByteBuffer.allocateDirect(octets.length).put(octets).flip();
        ByteBuffer readOnly = ByteBuffer.wrap(octets).asReadOnlyBuffer();
        SfReader reader = SfReader.of(EVERYTHING);
        assertEquals(0, allocatedBytes(() -> readAll(reader.reset(heap))));
        assertEquals(0, allocatedBytes(() -> readAll(reader.reset(direct))));
        assertEquals(0, allocatedBytes(() -> readAll(reader.reset(readOnly))));
    }

    @Test
    void aReusedReaderOfPartOfATextAllocatesNothing() {
        StringBuilder message = new StringBuilder("Field: ").append(EVERYTHING).append("\r\n");
        String text = message.toString();
        int start = message.indexOf(EVERYTHING);
        int end = start + EVERYTHING.length();
        SfReader reader = SfReader.of(EVERYTHING);
        assertEquals(0, allocatedBytes(() -> readAll(reader.reset(message, start, end))));
        assertEquals(0, allocatedBytes(() -> readAll(reader.reset(text, start, end))));
    }

    /** A message as a server keeps it: its strings are not the constants, and the lists exist already. */
    private static FieldLines prebuilt(Map<String, String> message) {
        Map<String, List<String>> lines = message.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(received(field.getValue()))));
        return name -> lines.getOrDefault(name, List.of());
    }

    private static String received(String value) {
        return new String(value.toCharArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefetch", "prefetch;prerender", "prefetch;anonymous-client-ip"})
    void aValueThatBrowsersSendIsReadWithoutAllocation(String spelling) {
        String value = received(spelling);
        byte[] octets = value.getBytes(US_ASCII);
        byte[] request = ("Sec-Purpose: " + value + "\r\n").getBytes(US_ASCII);
        List<String> lines = List.of(value);
        List<String> changeable = new ArrayList<>(lines);
        FieldLines message = prebuilt(Map.of("Sec-Purpose", value));
        assertAllocatesNothing(
                () -> SecPurpose.parse(value),
                () -> SecPurpose.parse(octets, 0, octets.length),
                () -> SecPurpose.parse(request, 13, value.length()),
                () -> SecPurpose.parse(lines),
                () -> SecPurpose.parse(changeable),
                () -> SecPurpose.FIELD.parse(value),
                () -> SecPurpose.FIELD.parse(octets, 0, octets.length),
                () -> SecPurpose.FIELD.parse(lines),
                () -> SecPurpose.FIELD.parseStrict(value),
                () -> SecPurpose.FIELD.parseStrict(lines),
                () -> SecPurpose.FIELD.from(message),
                () -> RequestPurpose.from(message));
    }

    @Test
    void anAbsentFieldIsReadWithoutAllocation() {
        List<String> noLines = List.of();
        FieldLines emptyLists = name -> noLines;
        FieldLines noLists = name -> Null.LINES;
        assertAllocatesNothing(
                () -> SecPurpose.parse(Null.STRING),
                () -> SecPurpose.parse(Null.OCTETS, 0, 0),
                () -> SecPurpose.parse(Null.LINES),
                () -> SecPurpose.parse(noLines),
                () -> SecPurpose.FIELD.parse(Null.STRING),
                () -> SecPurpose.FIELD.parse(Null.OCTETS, 0, 0),
                () -> SecPurpose.FIELD.parse(Null.LINES),
                () -> SecPurpose.FIELD.parse(noLines),
                () -> SecPurpose.FIELD.from(emptyLists),
                () -> SecPurpose.FIELD.from(noLists),
                () -> RequestPurpose.from(emptyLists),
                () -> RequestPurpose.from(noLists));
    }

    /** Uses the fetch metadata of each kind of load. Other metadata is not recognized, and costs a reader for each value. */
    @ParameterizedTest
    @CsvSource({
        "prefetch                    , document, navigate, NAVIGATION_PREFETCH",
        "prefetch;anonymous-client-ip, document, navigate, NAVIGATION_PREFETCH",
        "prefetch;prerender          , document, navigate, NAVIGATION_PRERENDER",
        "prefetch                    , empty   , no-cors , LINK_PREFETCH",
        "prefetch                    , empty   , cors    , LINK_PREFETCH",
        "prefetch                    , style   , no-cors , SUBRESOURCE_PREFETCH",
        "prefetch;prerender          , image   , no-cors , PRERENDER_SUBRESOURCE",
        "prefetch;prerender          , iframe  , navigate, PRERENDER_SUBRESOURCE",
        "prefetch;prerender          , font    , cors    , PRERENDER_SUBRESOURCE",
        "prefetch;prerender          , script  , no-cors , PRERENDER_SUBRESOURCE"
    })
    void aRequestOfABrowserIsReadWithoutAllocation(
            String purpose, String destination, String mode, SpeculativeLoad load) {
        FieldLines message =
                prebuilt(Map.of("Sec-Purpose", purpose, "Sec-Fetch-Dest", destination, "Sec-Fetch-Mode", mode));
        assertEquals(load, RequestPurpose.from(message).load());
        assertAllocatesNothing(
                () -> RequestPurpose.from(message),
                () -> RequestPurpose.from(message).visit(),
                () -> RequestPurpose.from(message).source().vary());
    }

    /** A request in which no header has a purpose, and one in which only a legacy header could have one. */
    @Test
    void anOrdinaryRequestIsReadWithoutAllocation() {
        FieldLines message = prebuilt(Map.of("Sec-Fetch-Dest", "document", "Sec-Fetch-Mode", "navigate"));
        FieldLines blank = prebuilt(Map.of("Sec-Purpose", " "));
        FieldLines hint = prebuilt(Map.of("X-Moz", "early hint"));
        assertAllocatesNothing(
                () -> RequestPurpose.from(message), () -> RequestPurpose.from(blank), () -> RequestPurpose.from(hint));
    }

    private static void assertAllocatesNothing(Runnable... works) {
        for (int i = 0; i < works.length; i++) {
            assertEquals(0, allocatedBytes(works[i]), "number " + i);
        }
    }

    /** A value like those in RFC 9421, appendix B.2. */
    private static final String SIGNATURE_INPUT =
            "sig1=(\"@method\" \"@authority\" \"@path\" \"content-digest\" \"content-length\" \"content-type\")"
                    + ";created=1618884473;keyid=\"test-key-rsa-pss\"";

    private record Urgency(long urgency, boolean incremental) {
        static final TypedField<Urgency> SLOTS = TypedField.dictionary("Priority", f -> {
            var urgency = f.integer("u", 0, 7).orElse(3).lenient().from(Urgency::urgency);
            var incremental = f.flag("i").lenient().from(Urgency::incremental);
            return in -> new Urgency(in.get(urgency), in.get(incremental));
        });
        static final TypedField<Urgency> PAIR =
                TypedField.dictionary("Priority", new Urgency(3, false), Urgency::read, (value, field) -> {});

        private static Urgency read(SfReader reader) {
            long urgency = 3;
            boolean incremental = false;
            while (reader.nextEntry()) {
                if (reader.keyEquals("u")) {
                    urgency = reader.integerValue();
                } else if (reader.keyEquals("i")) {
                    incremental = reader.booleanValue();
                }
            }
            return new Urgency(urgency, incremental);
        }
    }

    /**
     * The most bytes that one call allocates: objects that are garbage afterwards, and the result. The figures are those of a virtual
     * machine that only interprets. They are the same on JDK 17 and 25, and a single additional object would fail the test. The
     * compiler removes some objects.
     */
    private static Stream<Arguments> calls() {
        SfList list = SfList.parse("(a b);c;d=1, \"x\";y=?0, :aGVsbG8=:");
        SfWriter writer = new SfWriter();
        return Stream.of(
                call("a reader", 112, () -> SfReader.of("a")),
                call("a writer", 176, SfWriter::new),
                call("an Item", 200, () -> SfItem.parse("a")),
                call("a parameter", 352, () -> SfItem.parse("prefetch;prerender")),
                call("an entry", 288, () -> SfDictionary.parse("u=5")),
                call("two entries", 392, () -> SfDictionary.parse("u=1, i")),
                call("two members", 376, () -> SfList.parse("a, b")),
                call("an inner list", 472, () -> SfList.parse("(a b)")),
                call("a Signature-Input", 1408, () -> SfDictionary.parse(SIGNATURE_INPUT)),
                call("a known purpose in another spelling", 504, () -> SecPurpose.parse("prefetch; prerender")),
                call("an unknown purpose", 336, () -> SecPurpose.parse("other")),
                call("a malformed purpose", 384, () -> SecPurpose.parse("prefetch;")),
                call("the purpose in a legacy header", 24, () -> RequestPurpose.from(LEGACY)),
                call("a field by a pair of functions", 136, () -> Urgency.PAIR.parse("u=1, i")),
                call("the same by slots: one object of 64 bytes more", 200, () -> Urgency.SLOTS.parse("u=1, i")),
                call("a canonical form", 280, list::serialize),
                call("a canonical form by a reused writer", 80, () -> {
                    list.writeTo(writer.reset());
                    return writer.fieldValue();
                }),
                call(
                        "128 characters, for which there is room",
                        176,
                        () -> new SfWriter().startItem().writeString(QUOTED)));
    }

    /** With quotes and escapes, it has 128 characters, for which a new writer has room. */
    private static final String QUOTED = "a".repeat(122) + "\"\"";

    private static Arguments call(String name, int bytes, Supplier<Object> work) {
        return Arguments.of(name, bytes, work);
    }

    private static Object result = "";

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("calls")
    void aCallAllocatesAtMostItsBytes(String name, int bytes, Supplier<Object> work) {
        long allocated = allocatedBytes(() -> result = work.get());
        assertTrue(allocated <= (long) bytes * ROUNDS, () -> allocated / (double) ROUNDS + " bytes");
        assertNotNull(result, name);
    }

    /** The excerpt is not a copy: the cost and the memory of a fault do not grow with the value that an attacker sends. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\u0001", "\u00E9", "\u0166"})
    void aFaultDoesNotGrowWithTheValue(String culprit) {
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

    /** Allocates the result, and a temporary array of its length. The text before it costs nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"\"a\\\\b\"", "%\"a%c3%bc\""})
    void aDecodedTextCostsNothingForTheTextBeforeIt(String value) {
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

    /** The buffer doubles. All buffers together are at most four times as long as the written text. */
    @Test
    void aNewWriterAllocatesAtMostFiveTimesTheText() {
        String text = "a".repeat(100_000);
        long bytes = Allocation.leastBytes(() -> new SfWriter().startItem().writeToken(text), 1);
        assertTrue(bytes < 5L * text.length(), () -> bytes + " bytes");
    }

    /** A small map, the usual case, costs an array and not a hash table. */
    @Test
    void aSmallMapAllocatesAtMostThreeHundredBytes() {
        SfReader reader = SfReader.of("");
        long bytes = allocatedBytes(() -> {
            reader.reset("a;x;y=?1").readItem();
            assertEquals(2, Parameters.readCurrent(reader).asMap().size());
        });
        assertTrue(bytes <= 300L * ROUNDS, () -> bytes + " bytes for two parameters, " + ROUNDS + " times");
    }
}
