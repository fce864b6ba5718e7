// SPDX-License-Identifier: Apache-2.0
package dev.sfv.purpose;

import dev.sfv.model.Parameters;
import dev.sfv.syntax.SfException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * Why a request is made, by {@code Sec-Purpose} or else by one of the headers that were used before it.
 *
 * <pre>{@code
 * RequestPurpose request = RequestPurpose.ofLines(exchange.getRequestHeaders()::get);
 * request.purpose().isPrefetch(); // true
 * request.source().headerName();  // Sec-Purpose
 * request.source().isForgeable(); // false
 * request.source().vary();        // Sec-Purpose
 * }</pre>
 *
 * @param purpose the purpose
 * @param source which header told it
 */
public record RequestPurpose(SecPurpose purpose, Source source) {
    /** The headers that tell a purpose, in the order in which they are asked. */
    public enum Source {
        /**
         * The standard one, which no script on a page can set; a client that is not a browser can. Where it is well-formed
         * and not empty, it decides alone.
         */
        SEC_PURPOSE(SecPurpose.NAME, SecPurpose.NAME),
        /** What Turbo sends as the pointer hovers over a link. */
        X_SEC_PURPOSE("X-Sec-Purpose", SEC_PURPOSE),
        /** What Chromium and WebKit sent before. */
        PURPOSE("Purpose", X_SEC_PURPOSE),
        /** What Safari sent before, {@code preview} above all: for its page of favourites. */
        X_PURPOSE("X-Purpose", PURPOSE),
        /** What Firefox sent before. Now it sends {@code early hint} here, which is not a prefetch. */
        X_MOZ("X-Moz", X_PURPOSE),
        /** None of them told one. */
        NONE("", X_MOZ.vary);

        private final String headerName;
        private final String vary;

        Source(String headerName, String vary) {
            this.headerName = headerName;
            this.vary = vary;
        }

        Source(String headerName, Source before) {
            this(headerName, before.vary + ", " + headerName);
        }

        /**
         * Returns the name of the header.
         *
         * @return the name, empty for {@link #NONE}
         */
        public String headerName() {
            return headerName;
        }

        /**
         * Tells whether a script on a page could have set the header. A client that is not a browser can set every one.
         *
         * @return true for all but {@link #SEC_PURPOSE} and {@link #NONE}
         */
        public boolean isForgeable() {
            return this != SEC_PURPOSE && this != NONE;
        }

        /**
         * Returns what belongs into {@code Vary} if the response depends on the answer: the header that told the purpose, and
         * those that were asked before it (RFC 9110, section 12.5.5).
         *
         * @return the names, separated by {@code ", "}; of {@link #NONE} all of them
         */
        public String vary() {
            return vary;
        }
    }

    private static final RequestPurpose NONE = new RequestPurpose(SecPurpose.NONE, Source.NONE);
    private static final SecPurpose PREVIEW = SecPurpose.of(new Purpose("preview", Parameters.EMPTY));
    private static final List<Source> LEGACY =
            List.of(Source.X_SEC_PURPOSE, Source.PURPOSE, Source.X_PURPOSE, Source.X_MOZ);

    /**
     * Makes an answer.
     *
     * @param purpose the purpose
     * @param source which header told it
     */
    public RequestPurpose {
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(source);
    }

    /**
     * Asks the headers of a request. {@code Sec-Purpose} is read by {@link SecPurpose#parseStrict(String)}, and the next ones
     * are asked if it is absent, empty or malformed. The others are compared as a whole, whatever their case: with
     * {@code prefetch}, and with {@code preview}, which is not a prefetch.
     *
     * @param headers returns the value of a header by its name, of which the case must not matter; the values of several lines
     *     joined by {@code ", "}; null if there is none
     * @return the purpose and its source; {@link SecPurpose#NONE} and {@link Source#NONE} if no header tells one
     */
    public static RequestPurpose of(Function<String, String> headers) {
        String secPurpose = headers.apply(SecPurpose.NAME);
        if (secPurpose != null && !secPurpose.isBlank()) {
            try {
                return new RequestPurpose(SecPurpose.parseStrict(secPurpose), Source.SEC_PURPOSE);
            } catch (SfException malformed) {
                // is ignored as if it were absent (RFC 9651, section 4.2)
            }
        }
        for (Source source : LEGACY) {
            String value = headers.apply(source.headerName());
            if (value != null) {
                SecPurpose purpose = legacyPurpose(value);
                if (!purpose.isNone()) {
                    return new RequestPurpose(purpose, source);
                }
            }
        }
        return NONE;
    }

    /**
     * Asks the headers of a request, as {@link #of}.
     *
     * @param headers returns the lines of a header by its name, of which the case must not matter, in the order in which they
     *     came; none, or null, if there is no such header; one with a line that is null counts as absent
     * @return the purpose and its source
     */
    public static RequestPurpose ofLines(Function<String, List<String>> headers) {
        return of(name -> {
            List<String> lines = headers.apply(name);
            return lines == null || lines.stream().anyMatch(Objects::isNull) ? "" : String.join(", ", lines);
        });
    }

    /** In any case: no letter of these words is the small one of a character outside ASCII. */
    private static SecPurpose legacyPurpose(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "prefetch" -> SecPurpose.PREFETCH;
            case "preview" -> PREVIEW;
            default -> SecPurpose.NONE;
        };
    }
}
