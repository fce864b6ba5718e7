// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import dev.sfv.model.FieldType;
import org.greenbytes.http.sfv.ParseException;
import org.greenbytes.http.sfv.Parser;
import org.greenbytes.http.sfv.Type;

/** The library {@code structured-fields} of greenbytes, which reads RFC 8941 and builds a tree. */
final class Greenbytes {
    private Greenbytes() {}

    static Type<?> parse(FieldType type, String text) {
        return switch (type) {
            case ITEM -> Parser.parseItem(text);
            case LIST -> Parser.parseList(text);
            case DICTIONARY -> Parser.parseDictionary(text);
        };
    }

    static boolean reads(Sample sample) {
        try {
            parse(sample.type(), sample.text());
            return true;
        } catch (ParseException refused) {
            return false;
        }
    }
}
