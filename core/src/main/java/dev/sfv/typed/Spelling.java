// SPDX-License-Identifier: Apache-2.0
package dev.sfv.typed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** A value that is recognized by the spelling of the whole field, without parsing it. */
final class Spelling<T> {
    private final String text;
    private final byte[] bytes;
    private final T value;

    Spelling(String canonical, T value) {
        this.text = canonical;
        this.bytes = canonical.getBytes(US_ASCII);
        this.value = value;
    }

    T value() {
        return value;
    }

    boolean is(String fieldValue) {
        return bytes.length == fieldValue.length() && text.equals(fieldValue); // most differ in length
    }

    boolean is(byte[] ascii, int offset, int length) {
        return Arrays.equals(ascii, offset, offset + length, bytes, 0, bytes.length);
    }
}
