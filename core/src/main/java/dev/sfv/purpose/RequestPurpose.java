// SPDX-License-Identifier: Apache-2.0
package dev.sfv.purpose;

import dev.sfv.model.Parameters;
import dev.sfv.purpose.SpeculativeLoad.Visit;
import dev.sfv.syntax.SfException;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The purpose of a request: its value, the header that it comes from, the kind of speculative load, and whether the request counts as a
 * visit. {@link #from} reads the headers once.
 *
 * <pre>{@code
 * RequestPurpose purpose = RequestPurpose.from(exchange.getRequestHeaders()::get);
 * purpose.secPurpose();           // prefetch;prerender
 * purpose.source();               // SEC_PURPOSE
 * purpose.load();                 // NAVIGATION_PRERENDER
 * purpose.visit();                // AT_ACTIVATION
 * purpose.source().isForgeable(); // false
 * purpose.source().vary();        // Sec-Purpose
 * }</pre>
 *
 * @param secPurpose the purpose, from any of the headers
 * @param source the header that the purpose comes from; {@link Source#SEC_PURPOSE} if that header is well-formed and not empty, even if
 *     none of its members is a Token
 * @param load the kind of speculative load; {@link SpeculativeLoad#UNKNOWN} if a legacy header has the purpose {@code prefetch}
 */
public record RequestPurpose(SecPurpose secPurpose, Source source, SpeculativeLoad load) {
    /** The headers that may have a purpose, in the order in which they are read. */
    public enum Source {
        /**
         * The standard header. A script on a page cannot set it, but a client that is not a browser can. If it is well-formed and not
         * empty, it is the source even if none of its members is a Token.
         */
        SEC_PURPOSE(SecPurpose.NAME, SecPurpose.NAME),
        /** A legacy header: Turbo sends it when the pointer hovers over a link. */
        X_SEC_PURPOSE("X-Sec-Purpose", SEC_PURPOSE),
        /** A legacy header: Chromium and WebKit used to send it. */
        PURPOSE("Purpose", X_SEC_PURPOSE),
        /** A legacy header: Safari used to send it, mostly with {@code preview}, for its page of favourites. */
        X_PURPOSE("X-Purpose", PURPOSE),
        /** A legacy header: Firefox used to send it. Now it sends {@code early hint} there, which is not a prefetch. */
        X_MOZ("X-Moz", X_PURPOSE),
        /** None of them has a purpose. */
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

        /** {@return the name of the header; empty for {@link #NONE}} */
        public String headerName() {
            return headerName;
        }

        /**
         * {@return whether a script on a page could have set the header: true for all except {@link #SEC_PURPOSE} and {@link #NONE}} A
         * client that is not a browser can set every header.
         */
        public boolean isForgeable() {
            return this != SEC_PURPOSE && this != NONE;
        }

        /**
         * {@return the value of {@code Vary} for a response that depends on the purpose} It has the names of this header and of those that
         * were read before it, separated by {@code ", "}. For {@link #NONE}, it has all names (RFC 9110, section 12.5.5).
         */
        public String vary() {
            return vary;
        }
    }

    /** No header has a purpose: the user asked for the response. */
    public static final RequestPurpose NONE = new RequestPurpose(SecPurpose.NONE, Source.NONE, SpeculativeLoad.NONE);

    private static final SecPurpose PREVIEW = SecPurpose.of(new Purpose("preview", Parameters.EMPTY));
    private static final List<Source> LEGACY =
            List.of(Source.X_SEC_PURPOSE, Source.PURPOSE, Source.X_PURPOSE, Source.X_MOZ);

    private static final List<String> HEADER_NAMES = Arrays.stream(Source.values())
            .filter(source -> source != Source.NONE)
            .map(Source::headerName)
            .toList();

    /** The answers for the values that browsers send, made once for all requests. */
    private static final List<RequestPurpose> USUAL = Stream.of(
                    SecPurpose.PREFETCH, SecPurpose.PRERENDER, SecPurpose.ANONYMOUS_PREFETCH)
            .flatMap(purpose -> Stream.of(SpeculativeLoad.values())
                    .map(load -> new RequestPurpose(purpose, Source.SEC_PURPOSE, load)))
            .toList();

    private static final TypedField<String> DESTINATION =
            token("Sec-Fetch-Dest").recognizing("document", "empty", "image", "script", "style", "font", "iframe");
    private static final TypedField<String> MODE = token("Sec-Fetch-Mode").recognizing("navigate", "no-cors", "cors");

    /** A field of the fetch metadata, which is empty if it is absent. */
    private static TypedField<String> token(String name) {
        return TypedField.item(name, MemberType.TOKEN).map(token -> token.orElse(""), Optional::of);
    }

    /**
     * {@return an unmodifiable list of the headers that may have a purpose, in the order in which they are read} Most requests have none of
     * these headers. An adapter can check that first, if its stack can do so without allocation.
     *
     * <pre>{@code
     * RequestPurpose.headerNames(); // [Sec-Purpose, X-Sec-Purpose, Purpose, X-Purpose, X-Moz]
     * }</pre>
     */
    public static List<String> headerNames() {
        return HEADER_NAMES;
    }

    /**
     * Makes an answer.
     *
     * @param secPurpose the purpose
     * @param source the header that has the purpose
     * @param load the kind of speculative load
     */
    public RequestPurpose {
        Objects.requireNonNull(secPurpose);
        Objects.requireNonNull(source);
        Objects.requireNonNull(load);
    }

    /**
     * Reads the headers of a request, each of them at most once. If {@code Sec-Purpose} is well-formed and not empty, only that header
     * counts. Otherwise the legacy headers are read in the order of {@link Source}. A legacy header counts only if its whole value is
     * {@code prefetch} or {@code preview}, ignoring case. A preview is not a prefetch.
     *
     * @param lines the lines of the request
     * @return the purpose, its source, and the kind of load; {@link #NONE} if {@code Sec-Purpose} is absent, empty or malformed, and no
     *     legacy header has a purpose
     */
    public static RequestPurpose from(FieldLines lines) {
        List<String> secPurpose = lines.get(SecPurpose.NAME);
        if (!isEmpty(secPurpose)) {
            try {
                return fromSecPurpose(SecPurpose.FIELD.parseStrict(secPurpose), lines);
            } catch (SfException malformed) {
                // is ignored as if it were absent (RFC 9651, section 4.2)
            }
        }
        return fromLegacyHeaders(lines);
    }

    private static boolean isEmpty(List<String> lines) {
        return lines == null
                || lines.isEmpty()
                || (lines.size() == 1 && lines.get(0) != null && lines.get(0).isBlank());
    }

    @SuppressWarnings("ReferenceEquality") // the usual purposes are shared instances, and nothing may be allocated
    private static RequestPurpose fromSecPurpose(SecPurpose secPurpose, FieldLines lines) {
        SpeculativeLoad load = secPurpose.isPrefetch()
                ? SpeculativeLoad.of(secPurpose.isPrerender(), DESTINATION.from(lines), MODE.from(lines))
                : SpeculativeLoad.NONE;
        for (int i = 0; i < USUAL.size(); i++) { // by index, since an iterator would be allocated
            RequestPurpose usual = USUAL.get(i);
            if (usual.secPurpose == secPurpose && usual.load == load) {
                return usual;
            }
        }
        return new RequestPurpose(secPurpose, Source.SEC_PURPOSE, load);
    }

    private static RequestPurpose fromLegacyHeaders(FieldLines lines) {
        for (int i = 0; i < LEGACY.size(); i++) { // by index, since an iterator would be allocated
            List<String> legacy = lines.get(LEGACY.get(i).headerName());
            if (legacy != null && legacy.size() == 1 && legacy.get(0) != null) {
                SecPurpose purpose = legacyPurpose(legacy.get(0));
                if (!purpose.isNone()) {
                    SpeculativeLoad load = purpose.isPrefetch() ? SpeculativeLoad.UNKNOWN : SpeculativeLoad.NONE;
                    return new RequestPurpose(purpose, LEGACY.get(i), load);
                }
            }
        }
        return NONE;
    }

    /** Ignores case. {@link String#toLowerCase(Locale)} makes these words only from letters of ASCII. */
    private static SecPurpose legacyPurpose(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "prefetch" -> SecPurpose.PREFETCH;
            case "preview" -> PREVIEW;
            default -> SecPurpose.NONE;
        };
    }

    /** {@return whether, and when, the request counts as a visit} */
    public Visit visit() {
        return load.visit();
    }
}
