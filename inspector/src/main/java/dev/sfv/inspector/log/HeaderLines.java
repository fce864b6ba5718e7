// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import dev.sfv.inspector.log.LoggedRequest.Draft;
import dev.sfv.inspector.log.LoggedRequest.Role;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * Lines of the form {@code NAME: VALUE}, among others.
 *
 * <p>A request ends at an empty line, at a request line, at the end of the log, and before the second occurrence of a wanted header.
 * So a log may be a dump of requests, or only lines of {@code Sec-Purpose}.
 */
final class HeaderLines implements LogFormat {
    private static final Pattern REQUEST_LINE = Pattern.compile("[A-Z]+ \\S+ HTTP/[0-9.]+ *");
    private static final Pattern PSEUDO_METHOD = Pattern.compile(":method: *[A-Z]+ *");

    /** Pseudo-headers of HTTP/2. */
    private static final String METHOD = ":method:";

    private static final String PATH = ":path:";

    @Override
    public String name() {
        return "headers";
    }

    /** {@return whether a line begins a request, or is a wanted header} */
    static boolean isRecognized(String line) {
        return beginsRequest(line) || WantedHeaders.OF_REQUEST.has(line, line.indexOf(':'));
    }

    /** Most lines do not begin a request. They are rejected before the regular expression, which is slow. */
    private static boolean beginsRequest(String line) {
        return line.startsWith(METHOD)
                ? PSEUDO_METHOD.matcher(line).matches()
                : line.contains(" HTTP/") && REQUEST_LINE.matcher(line).matches();
    }

    @Override
    public void read(InputStream in, Progress progress, LogListener requests) throws IOException {
        new Reading(requests).read(new Lines(in, progress));
    }

    /** The state of reading a log. */
    private static final class Reading {
        private final LogListener requests;
        private Draft draft = new Draft();
        private long firstLine;

        Reading(LogListener requests) {
            this.requests = requests;
        }

        void read(Lines lines) throws IOException {
            while (lines.next(requests)) {
                take(lines.text(), lines.number());
            }
            endRequest();
            requests.end(lines.number(), lines.bytes());
        }

        private void take(String line, long number) {
            int colon = line.indexOf(':', 1);
            if (line.isEmpty()) {
                endRequest();
            } else if (WantedHeaders.OF_REQUEST.has(line, colon)) {
                takeHeader(line.substring(0, colon), valueAfter(colon, line), number);
            } else if (line.startsWith(PATH)) {
                set(Role.TARGET, "", valueAfter(colon, line), number);
            } else if (beginsRequest(line)) {
                endRequest();
                set(Role.REQUEST_LINE, "", line.startsWith(METHOD) ? valueAfter(colon, line) : line, number);
            } else {
                requests.otherLine();
            }
        }

        private static String valueAfter(int colon, String line) {
            return HeaderLine.withoutSpaceAround(line.substring(colon + 1));
        }

        private void takeHeader(String name, String value, long number) {
            if (draft.hasHeader(name)) {
                endRequest();
            }
            set(Role.HEADER, name, value, number);
        }

        private void set(Role role, String header, String value, long number) {
            if (draft.isEmpty()) {
                firstLine = number;
            }
            draft.set(role, header, value);
        }

        private void endRequest() {
            if (!draft.isEmpty()) {
                requests.request(draft.finish(firstLine));
                draft = new Draft();
            }
        }
    }
}
