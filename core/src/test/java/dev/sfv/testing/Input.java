// SPDX-License-Identifier: Apache-2.0
package dev.sfv.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/**
 * A field value.
 *
 * @param type the name of its {@link dev.sfv.model.FieldType}. That class is loaded twice, and the two are not the same
 * @param text all of it
 * @param lines its lines
 */
public record Input(String type, String text, List<String> lines) {
    public static Input of(String type, List<String> lines) {
        return new Input(type, String.join(", ", lines), lines);
    }

    public int length() {
        return text.length();
    }

    public byte[] octets() {
        return text.getBytes(ISO_8859_1);
    }
}
