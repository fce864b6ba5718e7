// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import dev.sfv.inspector.log.AccessLogPattern.Field;
import dev.sfv.inspector.log.LoggedRequest.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A log with a line for each request, in the pattern of the server's configuration. */
final class AccessLog implements LogFormat {
    private final String name;
    private final AccessLogPattern pattern;

    private AccessLog(String name, AccessLogPattern pattern) {
        this.name = name;
        this.pattern = pattern;
    }

    /**
     * Makes a format of a pattern.
     *
     * @throws IllegalArgumentException with a message for users, if the pattern cannot be used
     */
    static AccessLog ofPattern(String pattern) {
        return new AccessLog(pattern, AccessLogPattern.parse(pattern));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(InputStream in, Progress progress, LogListener requests) throws IOException {
        Lines lines = new Lines(in, progress);
        while (lines.next(requests)) {
            take(lines.text(), lines.number(), requests);
        }
        requests.end(lines.number(), lines.bytes());
    }

    private void take(String line, long number, LogListener requests) {
        Optional<Draft> draft = match(line);
        if (draft.isPresent()) {
            requests.request(draft.get().finish(number));
        } else if (line.isEmpty()) {
            requests.otherLine();
        } else {
            requests.unreadable(number, "the line does not match the pattern " + name);
        }
    }

    /** Splits a line into its fields; empty if it does not match the pattern. */
    Optional<Draft> match(String text) {
        String line = text + AccessLogPattern.END;
        Draft draft = new Draft();
        int position = 0;
        for (int i = 0; i < pattern.fields().size(); i++) {
            Field field = pattern.fields().get(i);
            if (!line.startsWith(field.before(), position)) {
                return Optional.empty();
            }
            int begin = position + field.before().length();
            int end = pattern.escapes().endOf(line, begin, pattern.after(i));
            if (end < begin) {
                return Optional.empty();
            }
            set(draft, field, line.substring(begin, end));
            position = end;
        }
        return Optional.of(draft);
    }

    /** For an absent header, servers write a hyphen, and Jetty writes nothing between quotes. */
    private void set(Draft draft, Field field, String logged) {
        if (field.role().isPresent() && !logged.equals("-") && !logged.isEmpty()) {
            draft.set(field.role().get(), field.header(), pattern.escapes().undo(logged));
        }
    }
}
