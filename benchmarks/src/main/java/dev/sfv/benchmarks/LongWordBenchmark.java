// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import java.util.Base64;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One long word, compared with the JDK, which reads and writes many characters at a time but validates no word. */
@State(Scope.Thread)
public class LongWordBenchmark extends Measured {
    /** The kind of the word. */
    public enum Kind {
        STRING,
        TOKEN,
        BYTE_SEQUENCE
    }

    @Param
    public Kind kind = Kind.STRING;

    /** The length in characters, without delimiters: 344 is the base64 of a signature with a key of 2,048 bits. */
    @Param({"64", "344", "2048", "16384"})
    public int length = 64;

    private final SfReader reader = SfReader.of("");
    private final SfWriter writer = new SfWriter();
    private byte[] octets = {};
    private byte[] base64 = {};
    private String text = "";
    private byte[] fieldValue = {};

    @Setup
    public void make() {
        octets = new byte[length / 4 * 3 - 2]; // of this length, base64 has the most padding
        new Random(9651).nextBytes(octets);
        base64 = Base64.getEncoder().encode(octets);
        text = "a" + new String(base64, ISO_8859_1).replace('=', '+').substring(1);
        String value = switch (kind) {
            case STRING -> '"' + text + '"';
            case TOKEN -> text;
            case BYTE_SEQUENCE -> ':' + new String(base64, ISO_8859_1) + ':';
        };
        fieldValue = value.getBytes(ISO_8859_1);
    }

    @Benchmark
    public int reader() {
        reader.reset(fieldValue, 0, fieldValue.length).readItem();
        reader.finish();
        return reader.position();
    }

    @Benchmark
    public Object decode() {
        reader.reset(fieldValue, 0, fieldValue.length).readItem();
        Object value = switch (kind) {
            case STRING -> reader.stringValue();
            case TOKEN -> reader.tokenValue();
            case BYTE_SEQUENCE -> reader.binaryValue();
        };
        reader.finish();
        return value;
    }

    @Benchmark
    public int write() {
        writer.reset().startItem();
        switch (kind) {
            case STRING -> writer.writeString(text);
            case TOKEN -> writer.writeToken(text);
            case BYTE_SEQUENCE -> writer.writeBinary(octets);
        }
        return writer.length();
    }

    @Benchmark
    public Object jdkDecode() {
        return switch (kind) {
            case STRING -> new String(fieldValue, 1, length, ISO_8859_1);
            case TOKEN -> new String(fieldValue, 0, length, ISO_8859_1);
            case BYTE_SEQUENCE -> Base64.getDecoder().decode(base64);
        };
    }

    @Benchmark
    public byte[] jdkEncode() {
        return kind == Kind.BYTE_SEQUENCE ? Base64.getEncoder().encode(octets) : text.getBytes(ISO_8859_1);
    }

    String written() {
        write();
        return writer.fieldValue();
    }

    byte[] fieldValue() {
        return fieldValue;
    }
}
