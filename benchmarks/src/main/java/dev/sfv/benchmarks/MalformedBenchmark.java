// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.sfv.model.FieldType;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A value that is malformed at its end, compared with a well-formed value that is nearly the same. */
@State(Scope.Thread)
public class MalformedBenchmark extends Measured {
    private static final String BRANDS = "\"Chromium\";v=\"128\", \"Not;A=Brand\";v=\"24\", \"Google Chrome\";v=\"128";
    private static final String SIGNATURE = "sig1=(\"@method\" \"@authority\" \"@path\");created=1618884473;";
    private static final String LONG_STRING = '"' + "x".repeat(2046);

    /** Both values. */
    public enum Pair {
        PRIORITY(FieldType.DICTIONARY, "u=1, i", "u=1, i,"),
        CLIENT_HINTS(FieldType.LIST, BRANDS + '"', BRANDS),
        SIGNATURE_INPUT(FieldType.DICTIONARY, SIGNATURE + "keyid=\"k\"", SIGNATURE + "Keyid=\"k\""),
        SEC_PURPOSE(FieldType.LIST, "prefetch", "prefetch;"),
        STRING_OF_2_KB(FieldType.ITEM, LONG_STRING + '"', LONG_STRING);

        final FieldType type;
        final String wellFormed;
        final String malformed;

        Pair(FieldType type, String wellFormed, String malformed) {
            this.type = type;
            this.wellFormed = wellFormed;
            this.malformed = malformed;
        }
    }

    /** The way to read the value. */
    public enum Way {
        /** With the reader of bytes. */
        READER,
        /** With {@code parse} of the tree. */
        TREE,
        /** With {@code tryParse} of the tree. */
        TRY_PARSE,
        /** With {@code parse} of the tree, and the message of the exception. */
        MESSAGE
    }

    @Param
    public Pair pair = Pair.PRIORITY;

    @Param
    public Way way = Way.READER;

    private final SfReader reader = SfReader.of("");
    private byte[] wellFormed = {};
    private byte[] malformed = {};

    @Setup
    public void encode() {
        wellFormed = pair.wellFormed.getBytes(US_ASCII);
        malformed = pair.malformed.getBytes(US_ASCII);
    }

    @Benchmark
    public Object wellFormed() {
        return read(wellFormed, pair.wellFormed);
    }

    @Benchmark
    public Object malformed() {
        return read(malformed, pair.malformed);
    }

    private Object read(byte[] bytes, String text) {
        try {
            return switch (way) {
                case READER -> Visit.field(pair.type, reader.reset(bytes, 0, bytes.length));
                case TREE, MESSAGE -> pair.type.parse(text);
                case TRY_PARSE -> tryParse(text);
            };
        } catch (SfException e) {
            return way == Way.MESSAGE ? e.getMessage() : e;
        }
    }

    private Optional<?> tryParse(String text) {
        return switch (pair.type) {
            case ITEM -> SfItem.tryParse(text);
            case LIST -> SfList.tryParse(text);
            case DICTIONARY -> SfDictionary.tryParse(text);
        };
    }
}
