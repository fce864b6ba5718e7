// SPDX-License-Identifier: Apache-2.0
package org.apache.tomcat.util.http.parser;

import java.io.IOException;
import java.io.Reader;

/** Gives the benchmarks access to Tomcat's parser, which is private to its package. */
public final class TomcatStructuredField {
    private TomcatStructuredField() {}

    public static Object parseItem(Reader in) throws IOException {
        return StructuredField.parseSfItem(in);
    }

    public static Object parseList(Reader in) throws IOException {
        return StructuredField.parseSfList(in);
    }

    public static Object parseDictionary(Reader in) throws IOException {
        return StructuredField.parseSfDictionary(in);
    }
}
