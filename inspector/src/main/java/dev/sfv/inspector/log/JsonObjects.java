// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.sfv.inspector.log.JsonKeys.Target;
import dev.sfv.inspector.log.LoggedRequest.Draft;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Reads JSON objects that describe a request. Values that are not looked at are skipped, and take no memory. */
final class JsonObjects {
    /** Refuses texts that are longer than a line can be, and deep nesting. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Lines.LIMIT)
                    .maxNestingDepth(100)
                    .build())
            .build();

    private JsonObjects() {}

    /** Receives the values of an object. */
    @FunctionalInterface
    interface Visitor {
        /** Takes a text, a number or a Boolean at which the parser is. Those of an array have the key of the array. */
        void value(String key, JsonParser parser) throws IOException;
    }

    /** Reads the object at whose beginning the parser is, up to its end. */
    static void read(JsonParser parser, Visitor visitor) throws IOException {
        StringBuilder key = new StringBuilder();
        Deque<Integer> lengths = new ArrayDeque<>();
        lengths.push(0);
        while (!lengths.isEmpty()) {
            switch (parser.nextToken()) {
                case START_OBJECT, START_ARRAY -> lengths.push(key.length());
                case END_OBJECT, END_ARRAY -> key.setLength(lengths.pop());
                case FIELD_NAME -> {
                    key.setLength(lengths.element());
                    key.append(key.isEmpty() ? "" : ".").append(parser.currentName());
                }
                default -> visitor.value(key.toString(), parser);
            }
        }
    }

    /** Takes a value in its role. Servers write a header that is absent as null or a hyphen. */
    static void take(Draft draft, JsonKeys keys, String key, JsonParser parser) throws IOException {
        Optional<Target> target = keys.find(key);
        if (target.isPresent()
                && parser.currentToken() != JsonToken.VALUE_NULL
                && !parser.getText().equals("-")) {
            draft.set(target.get().role(), target.get().header(), parser.getText());
        }
    }
}
