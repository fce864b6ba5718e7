// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.sfv.inspector.log.JsonKeys.Target;
import dev.sfv.inspector.log.LoggedRequest.Draft;
import java.io.IOException;
import java.io.InputStream;

/** An HTTP Archive, version 1.2, as browsers export it. Entries are read one by one, and bodies are skipped. */
final class Har implements LogFormat {
    private static final JsonKeys KEYS = JsonKeys.parse("method=request.method target=request.url time=startedDateTime"
            + " status=response.status size=response.content.size headers=request.headers.*"
            + " response-headers=response.headers.*");

    @Override
    public String name() {
        return "har";
    }

    @Override
    public void read(InputStream in, Progress progress, LogListener requests) throws IOException {
        CountingStream counting = new CountingStream(in);
        long line = 1;
        try (JsonParser parser = JsonObjects.FACTORY.createParser(counting)) {
            try {
                while (nextEntry(parser)) {
                    line = parser.currentTokenLocation().getLineNr();
                    requests.request(readEntry(parser).finish(line));
                    progress.at(line, counting.count());
                }
            } catch (JsonProcessingException e) {
                requests.unreadable(
                        parser.currentLocation().getLineNr(),
                        "the rest of the file cannot be read: " + JsonObjects.reason(e));
            }
            requests.end(parser.currentLocation().getLineNr(), counting.count());
        }
    }

    /** Goes to the next object of the array {@code log.entries}. */
    private static boolean nextEntry(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        while (token != null) {
            if (token == JsonToken.START_OBJECT && isInEntries(parser)) {
                return true;
            }
            token = parser.nextToken();
        }
        return false;
    }

    private static boolean isInEntries(JsonParser parser) {
        var array = parser.getParsingContext().getParent();
        return array.inArray()
                && array.getParent() != null
                && "entries".equals(array.getParent().getCurrentName())
                && array.getParent().getParent() != null
                && "log".equals(array.getParent().getParent().getCurrentName());
    }

    private static Draft readEntry(JsonParser parser) throws IOException {
        Entry entry = new Entry();
        JsonObjects.read(parser, KEYS, entry::value);
        return entry.draft;
    }

    /** An entry that is being read. */
    private static final class Entry {
        private final Draft draft = new Draft();
        private String headerName = "";

        /** Takes a value. A header is an object with a name and a value, and all known programs write the name first. */
        void value(Target target, JsonParser parser) throws IOException {
            switch (target.header()) {
                case "" -> draft.set(target.role(), "", JsonObjects.text(parser));
                case "name" -> headerName = JsonObjects.text(parser);
                case "value" -> draft.set(target.role(), headerName, JsonObjects.text(parser));
                default -> {}
            }
        }
    }
}
