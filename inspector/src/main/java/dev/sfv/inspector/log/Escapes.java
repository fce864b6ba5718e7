// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

/** The ways in which servers write quotes, backslashes and control characters of a value. */
enum Escapes {
    /**
     * With backslashes. A value has no unescaped quote, so the next one ends it.
     *
     * <ul>
     *   <li>nginx, {@code ngx_http_log_escape}: {@code \xHH} for quotes, backslashes, control characters and bytes from 127.
     *   <li>Apache httpd, {@code ap_escape_logitem}: a backslash before quotes and backslashes; {@code \b \n \r \t \v};
     *       {@code \xhh} for the rest.
     *   <li>Tomcat, {@code AbstractAccessLogValve.escapeAndAppend}: a backslash before quotes and backslashes;
     *       {@code \f \n \r \t}; {@code \}{@code uhhhh} for the rest.
     *   <li>Jetty, {@code CustomRequestLog.append}: a backslash before quotes and backslashes. Older versions escape nothing.
     * </ul>
     */
    BACKSLASH {
        @Override
        int endOf(String line, int begin, String delimiter) {
            if (!delimiter.startsWith("\"")) {
                return line.indexOf(delimiter, begin);
            }
            int quote = line.indexOf('"', begin);
            int backslash = line.indexOf('\\', begin);
            while (backslash >= 0 && backslash < quote) {
                if (quote == backslash + 1) {
                    quote = line.indexOf('"', quote + 1);
                }
                backslash = line.indexOf('\\', backslash + 2);
            }
            return quote >= 0 && line.startsWith(delimiter, quote) ? quote : -1;
        }

        @Override
        String undo(String logged) {
            return logged.indexOf('\\') < 0 ? logged : new Unescaping(logged).result();
        }
    },
    /** Unescaped: Undertow, {@code RequestHeaderAttribute}. It writes several lines as {@code [a, b]}. */
    NONE {
        @Override
        int endOf(String line, int begin, String delimiter) {
            return line.indexOf(delimiter, begin);
        }

        @Override
        String undo(String logged) {
            boolean severalLines = logged.startsWith("[") && logged.endsWith("]");
            return severalLines ? logged.substring(1, logged.length() - 1) : logged;
        }
    };

    /** Finds the end of a value, before the text that follows it in the pattern; -1 if there is none. */
    abstract int endOf(String line, int begin, String delimiter);

    /** {@return the value as it was sent} */
    abstract String undo(String logged);

    /** Replaces escape sequences that begin with a backslash. */
    private static final class Unescaping {
        private final String logged;
        private final StringBuilder result;
        private int position;

        Unescaping(String logged) {
            this.logged = logged;
            this.result = new StringBuilder(logged.length());
            while (position < logged.length()) {
                char c = next();
                result.append(c == '\\' && position < logged.length() ? escaped(next()) : c);
            }
        }

        String result() {
            return result.toString();
        }

        private char next() {
            return logged.charAt(position++);
        }

        private char escaped(char c) {
            return switch (c) {
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'v' -> '\u000b';
                case 'x' -> hexadecimal(c, 2);
                case 'u' -> hexadecimal(c, 4);
                default -> c;
            };
        }

        private char hexadecimal(char kind, int digits) {
            int end = position + digits;
            if (end > logged.length() || !logged.substring(position, end).matches("[0-9A-Fa-f]+")) {
                return kind;
            }
            int code = Integer.parseInt(logged, position, end, 16);
            position = end;
            return (char) code;
        }
    }
}
