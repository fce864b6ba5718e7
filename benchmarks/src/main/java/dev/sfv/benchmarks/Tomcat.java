// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import dev.sfv.model.FieldType;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.tomcat.util.http.parser.TomcatStructuredField;

/** Tomcat's internal parser, which reads RFC 8941 and builds a tree. */
final class Tomcat {
    private Tomcat() {}

    static Object parse(FieldType type, String text) {
        Reader in = new StringReader(text);
        try {
            return switch (type) {
                case ITEM -> TomcatStructuredField.parseItem(in);
                case LIST -> TomcatStructuredField.parseList(in);
                case DICTIONARY -> TomcatStructuredField.parseDictionary(in);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean reads(Sample sample) {
        try {
            parse(sample.type(), sample.text());
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
