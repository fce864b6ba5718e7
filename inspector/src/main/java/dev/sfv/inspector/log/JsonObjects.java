// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.sfv.inspector.log.JsonKeys.Target;
import java.io.IOException;

/** Reads JSON objects that describe a request. Other values are skipped, and take no memory. */
final class JsonObjects {
    /** Rejects texts that are longer than a line can be, and deep nesting. The caller closes streams. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Lines.LIMIT)
                    .maxNestingDepth(100)
                    .build())
            .build();

    private JsonObjects() {}

    /** Receives the values of an object. */
    @FunctionalInterface
    interface Visitor {
        /** Takes the current value of the parser: a text, a number, a Boolean or null; or the end of an empty array. */
        void value(Target target, JsonParser parser) throws IOException;
    }

    /** {@return the current value as text; an empty one for an empty array} */
    static String text(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.END_ARRAY ? "" : parser.getText();
    }

    /** Reads an object. The parser is at its beginning before, and at its end afterwards. */
    static void read(JsonParser parser, JsonKeys keys, Visitor visitor) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            JsonKeys member = keys.of(parser.currentName());
            parser.nextToken();
            readValue(parser, member, visitor);
        }
    }

    /** {@return the problem, without the parser's positions, which are not positions in the log} */
    static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().replaceAll(" \\(start marker at .*", "");
    }

    /** Elements of an array have the key of the array. The recursion is bounded, because the parser rejects deep nesting. */
    private static void readValue(JsonParser parser, JsonKeys keys, Visitor visitor) throws IOException {
        if (keys.isNothing()) {
            parser.skipChildren();
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            read(parser, keys, visitor);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            boolean empty = parser.nextToken() == JsonToken.END_ARRAY;
            while (parser.currentToken() != JsonToken.END_ARRAY) {
                readValue(parser, keys, visitor);
                parser.nextToken();
            }
            if (empty && keys.target().isPresent()) {
                visitor.value(keys.target().get(), parser);
            }
        } else if (keys.target().isPresent()) {
            visitor.value(keys.target().get(), parser);
        }
    }
}
