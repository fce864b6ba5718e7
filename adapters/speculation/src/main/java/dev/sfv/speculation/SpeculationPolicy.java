// SPDX-License-Identifier: Apache-2.0
package dev.sfv.speculation;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.RequestPurpose.Source;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.speculation.Decision.Outcome;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.FieldLines;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what a server does about speculative loads. The adapter of each HTTP stack calls it for every request.
 *
 * <pre>{@code
 * SpeculationPolicy policy = SpeculationPolicy.refusing("/logout", "/cart/**");
 * FieldLines prerender = FieldLines.ofMap(Map.of("sec-purpose", List.of("prefetch;prerender")));
 * policy.decide("GET", "/cart/add/7", prerender).status(); // 503
 * policy.decide("GET", "/products/7", prerender).outcome(); // PASSED
 * }</pre>
 *
 * <ul>
 *   <li>A speculative load of a marked path is refused with 503, {@code Cache-Control: no-store} and no body. The browser discards the
 *       answer, and asks again when the user follows the link. All other requests pass.
 *   <li>Every answer of a marked path gets {@code Vary}, because it depends on the headers that count.
 *   <li>No other answer is changed.
 * </ul>
 *
 * <p>These headers count, unless you choose others: {@code Sec-Purpose}, and the legacy headers {@code Purpose}, {@code X-Purpose} and
 * {@code X-Moz}. A script can set the legacy headers, but a client that forges one only harms itself. The purpose {@code preview} is refused
 * like {@code prefetch}. Firefox's {@code X-Moz: early hint} is never refused, because the user waits for the page. {@code X-Sec-Purpose}
 * does not count: Turbo keeps the answer and shows it at the click.
 *
 * <p>An adapter passes the path that the stack's own router matches: decoded, and without the query and the context path. A policy is
 * immutable, and thread-safe if your predicates and listeners are.
 */
public final class SpeculationPolicy {
    private static final int CONFIRMED = 204;
    private static final int REFUSED = 503;
    private static final FieldLines NO_LINES = name -> List.of();
    private static final String PREVIEW = "preview";

    private final Predicate<String> marked;
    private final Set<String> ignored;
    private final List<Map.Entry<String, String>> otherHeaders;
    private final int status;
    private final List<SpeculationListener> listeners;
    private final Optional<VisitCounter> visits;

    private final List<String> headerNames;
    private final Map<String, String> varying;
    private final Map<String, String> refusing;
    private final Decision ordinary = new Decision(RequestPurpose.NONE, Outcome.PASSED, 0, Map.of());
    private final Decision ordinaryOfMarked;

    private SpeculationPolicy(Builder builder) {
        marked = builder.marked;
        List<String> counting = builder.sources.stream().map(Source::headerName).toList();
        ignored = RequestPurpose.headerNames().stream()
                .filter(name -> !counting.contains(name))
                .collect(Collectors.toUnmodifiableSet());
        otherHeaders = List.copyOf(builder.otherHeaders);
        status = builder.status;
        listeners = List.copyOf(builder.listeners);
        visits = builder.visits;
        List<String> others = otherHeaders.stream().map(Map.Entry::getKey).toList();
        headerNames = distinct(RequestPurpose.headerNames(), others);
        String vary = String.join(", ", distinct(counting, others));
        varying = vary.isEmpty() ? Map.of() : Map.of("Vary", vary);
        refusing = vary.isEmpty() ? Map.of() : Map.of("Vary", vary, "Cache-Control", "no-store");
        ordinaryOfMarked = new Decision(RequestPurpose.NONE, Outcome.PASSED, 0, varying);
    }

    /** {@return the names in order, each of them once in any case of letters} */
    private static List<String> distinct(List<String> names, List<String> more) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return Stream.concat(names.stream(), more.stream()).filter(seen::add).toList();
    }

    /**
     * {@return a policy that refuses speculative loads of some paths, with the defaults for everything else}
     *
     * @param patterns patterns of the paths, in the form of {@link PathPatterns}
     * @throws IllegalArgumentException if a pattern is not well-formed
     */
    public static SpeculationPolicy refusing(String... patterns) {
        return builder().refuse(patterns).build();
    }

    /** {@return a builder of a policy that marks no path} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return an unmodifiable list of the headers that can change a decision, except the fetch metadata} If its stack can look up headers
     * without allocation, an adapter first checks whether the request has any of them. Most requests have none: for those it calls
     * {@link #decide(String, String)}.
     */
    public List<String> headerNames() {
        return headerNames;
    }

    /**
     * {@return an unmodifiable map of the headers that every answer of a marked path gets} It has {@code Vary} with the names of the
     * headers that count. It is empty if none counts.
     */
    public Map<String, String> headersOfMarkedPaths() {
        return varying;
    }

    /**
     * {@return whether a request is a speculative load, according to the headers that count} A marked path refuses such a request. Use this
     * for your own rules, for instance to leave a session unchanged.
     *
     * <pre>{@code
     * SpeculationPolicy policy = SpeculationPolicy.refusing("/logout");
     * policy.isSpeculative(FieldLines.ofMap(Map.of("purpose", List.of("prefetch")))); // true
     * policy.isSpeculative(FieldLines.ofMap(Map.of("x-moz", List.of("early hint")))); // false
     * }</pre>
     *
     * @param lines the headers of the request
     */
    public boolean isSpeculative(FieldLines lines) {
        return isSpeculative(RequestPurpose.from(lines), lines);
    }

    /**
     * Decides about a request that has none of the headers {@link #headerNames()}. This allocates nothing, except in your predicates and
     * listeners.
     *
     * @param method the method of the request
     * @param path its path, decoded, without the query and the context path
     * @return the decision
     */
    public Decision decide(String method, String path) {
        return decide(method, path, NO_LINES);
    }

    /**
     * Decides about a request, calls the listeners, and counts the request. Call this once for each request.
     *
     * @param method the method of the request
     * @param path its path, decoded, without the query and the context path
     * @param lines its headers
     * @return the decision
     */
    public Decision decide(String method, String path, FieldLines lines) {
        return decide(method, path, lines, () -> false);
    }

    /**
     * Decides about a request whose path may also be marked in another way, for instance by an annotation of its handler.
     *
     * @param method the method of the request
     * @param path its path, decoded, without the query and the context path
     * @param lines its headers
     * @param alsoMarked returns whether the path is marked in another way. It may be slow: it is called only for a speculative load of a
     *     path that no pattern or predicate marks
     * @return the decision
     */
    public Decision decide(String method, String path, FieldLines lines, BooleanSupplier alsoMarked) {
        Objects.requireNonNull(method);
        Objects.requireNonNull(path);
        Objects.requireNonNull(alsoMarked);
        RequestPurpose purpose = RequestPurpose.from(lines);
        Decision decision = classify(method, path, purpose, isSpeculative(purpose, lines), alsoMarked);
        if (visits.isPresent()) {
            visits.get().count(method, path, purpose);
        }
        tell(method, path, decision);
        return decision;
    }

    /**
     * Refuses a request that has passed. Use this if only the application can know that the request must be refused, for instance because
     * the answer would be a log-in page. The listeners are called once more. The request is not counted again.
     *
     * @param method the method of the request
     * @param path its path, decoded, without the query and the context path
     * @param lines its headers, which must be those of a speculative load ({@link #isSpeculative})
     * @return the refusal, which is the same as for a marked path
     */
    public Decision refuse(String method, String path, FieldLines lines) {
        Objects.requireNonNull(method);
        Objects.requireNonNull(path);
        Decision refusal = refusal(RequestPurpose.from(lines));
        tell(method, path, refusal);
        return refusal;
    }

    private void tell(String method, String path, Decision decision) {
        for (int i = 0; i < listeners.size(); i++) { // by index, because an iterator would be allocated
            listeners.get(i).decided(method, path, decision);
        }
    }

    private Decision refusal(RequestPurpose purpose) {
        return new Decision(purpose, Outcome.REFUSED, status, refusing);
    }

    private Decision classify(
            String method, String path, RequestPurpose purpose, boolean speculative, BooleanSupplier alsoMarked) {
        if (visits.isPresent() && visits.get().isConfirmation(method, path)) {
            return new Decision(purpose, Outcome.CONFIRMED, CONFIRMED, Map.of());
        }
        boolean refusable = marked.test(path) || (speculative && alsoMarked.getAsBoolean());
        if (refusable && speculative) {
            return refusal(purpose);
        }
        if (purpose.source() == Source.NONE) { // most requests: allocate nothing
            return refusable ? ordinaryOfMarked : ordinary;
        }
        return new Decision(purpose, Outcome.PASSED, 0, refusable ? varying : Map.of());
    }

    private boolean isSpeculative(RequestPurpose purpose, FieldLines lines) {
        SecPurpose value = countingPurpose(purpose, lines);
        boolean counts = !value.isNone() && (value.isPrefetch() || value.has(PREVIEW)); // has() makes an iterator
        return counts || hasOtherHeader(lines);
    }

    /** {@return the purpose in the headers that count} If a header that does not count was read first, hides it and reads the others. */
    private SecPurpose countingPurpose(RequestPurpose purpose, FieldLines lines) {
        return ignored.contains(purpose.source().headerName())
                ? RequestPurpose.from(name -> ignored.contains(name) ? List.of() : lines.get(name))
                        .secPurpose()
                : purpose.secPurpose();
    }

    private boolean hasOtherHeader(FieldLines lines) {
        for (int i = 0; i < otherHeaders.size(); i++) { // by index, because an iterator would be allocated
            List<String> values = lines.get(otherHeaders.get(i).getKey());
            if (values != null && values.contains(otherHeaders.get(i).getValue())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Builds a policy.
     *
     * <pre>{@code
     * SpeculationPolicy policy = SpeculationPolicy.builder()
     *         .refuse("/logout", "/cart/**")
     *         .refuse(path -> path.endsWith("/unsubscribe"))
     *         .status(425)
     *         .sources(RequestPurpose.Source.SEC_PURPOSE)
     *         .header("Next-Router-Prefetch", "1")
     *         .build();
     * policy.headersOfMarkedPaths(); // {Vary=Sec-Purpose, Next-Router-Prefetch}
     * }</pre>
     */
    public static final class Builder {
        private Predicate<String> marked = path -> false;
        private EnumSet<Source> sources =
                EnumSet.of(Source.SEC_PURPOSE, Source.PURPOSE, Source.X_PURPOSE, Source.X_MOZ);
        private final List<Map.Entry<String, String>> otherHeaders = new ArrayList<>();
        private int status = REFUSED;
        private final List<SpeculationListener> listeners = new ArrayList<>();
        private Optional<VisitCounter> visits = Optional.empty();

        private Builder() {}

        /**
         * Marks paths by patterns, in addition to the paths that are already marked.
         *
         * @param patterns patterns in the form of {@link PathPatterns}
         * @return this builder
         * @throws IllegalArgumentException if a pattern is not well-formed
         */
        public Builder refuse(String... patterns) {
            return refuse(PathPatterns.of(patterns));
        }

        /**
         * Marks paths by a predicate, in addition to the paths that are already marked. Mark pages, not their parts: if a prerendered page
         * loads a part that is refused, the part is missing when the page is shown.
         *
         * @param paths returns whether a path is marked. The paths are decoded, and without the query and the context path
         * @return this builder
         */
        public Builder refuse(Predicate<String> paths) {
            marked = marked.or(paths);
            return this;
        }

        /**
         * Sets the status of a refusal; the default is 503. Browsers discard an error, and ask again at the click. They would show a
         * success or a redirect. After 204, the click would do nothing.
         *
         * @param newStatus the status
         * @return this builder
         * @throws IllegalArgumentException if the status is not from 400 to 599
         */
        public Builder status(int newStatus) {
            if (newStatus < 400 || newStatus > 599) {
                throw new IllegalArgumentException("expected a status from 400 to 599, found: " + newStatus);
            }
            status = newStatus;
            return this;
        }

        /**
         * Sets the headers that count, instead of the {@linkplain SpeculationPolicy default ones}.
         *
         * @param newSources the headers
         * @return this builder
         * @throws IllegalArgumentException if {@link Source#NONE} is among them
         */
        public Builder sources(Source... newSources) {
            EnumSet<Source> set = EnumSet.noneOf(Source.class);
            set.addAll(List.of(newSources));
            if (set.contains(Source.NONE)) {
                throw new IllegalArgumentException("expected headers, found NONE");
            }
            sources = set;
            return this;
        }

        /**
         * Lets another header count, such as {@code Next-Router-Prefetch: 1} or {@code X-Middleware-Prefetch: 1} of frameworks that
         * prefetch by script. For the script, a refusal is an error, so check that it loads the page again at the click.
         *
         * @param name the name of the header, which is not case-sensitive. If you call this again with the same name, both values count
         * @param value the whole value of a header line
         * @return this builder
         * @throws IllegalArgumentException if the name is not the name of a field
         */
        public Builder header(String name, String value) {
            otherHeaders.add(Map.entry(SfSyntax.requireFieldName(name), value));
            return this;
        }

        /**
         * Adds a listener.
         *
         * @param listener receives each decision
         * @return this builder
         */
        public Builder listener(SpeculationListener listener) {
            listeners.add(Objects.requireNonNull(listener));
            return this;
        }

        /**
         * Counts visits, and answers the confirmations that pages send.
         *
         * @param counter counts the visits
         * @return this builder
         */
        public Builder count(VisitCounter counter) {
            visits = Optional.of(counter);
            return this;
        }

        /** {@return the policy} */
        public SpeculationPolicy build() {
            return new SpeculationPolicy(this);
        }
    }
}
