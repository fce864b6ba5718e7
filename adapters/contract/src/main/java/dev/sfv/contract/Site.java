// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.speculation.PathPatterns;
import dev.sfv.speculation.SpeculationListener;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.speculation.VisitCounter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * The application, which is the same in every stack. Its answers contain what the adapter's methods read from the request.
 *
 * <p>It is mounted twice, at {@code /} and at {@link #MOUNT}, with different policies.
 */
public final class Site {
    /**
     * The limit that Tomcat, Jetty, Netty, Vert.x and Reactor Netty need to accept 8 KB in one header. Their default is 8 KB for all
     * headers together. The JDK's server and Undertow have a higher default.
     */
    public static final int MAX_HEADER_SIZE = 64 * 1024;

    /** The context path of the second application. */
    public static final String MOUNT = "/mounted";

    /** A marked path of the first application. The stack's own router maps exactly this path to a handler that answers {@link #REACHED}. */
    public static final String ONCE = "/once";

    /** The answer of the handler at {@link #ONCE}. */
    public static final String REACHED = "reached";

    /** The marked paths of the first application. The captures contain refused pages below {@code /r503/}. */
    private static final PathPatterns MARKED = PathPatterns.of("/refusing/**", "/r503/**", ONCE);

    /** The marked paths of the second application. */
    private static final PathPatterns MARKED_IN_MOUNTED = PathPatterns.of("/single-use/**");

    private Site() {}

    /** {@return the policy of the first application} */
    static SpeculationPolicy policy(VisitCounter visits, SpeculationListener listener) {
        return SpeculationPolicy.builder()
                .refuse(MARKED)
                .count(visits)
                .listener(listener)
                .build();
    }

    /** {@return the policy of the second application} */
    static SpeculationPolicy mountedPolicy(VisitCounter visits) {
        return SpeculationPolicy.builder()
                .refuse(MARKED_IN_MOUNTED)
                .count(visits)
                .build();
    }

    static VisitCounter visits() {
        return new VisitCounter(PathPatterns.of("/page/**"));
    }

    static boolean isMarked(String path) {
        return MARKED.test(path);
    }

    /** Returns whether the stack must answer the page asynchronously. Some stacks do this by dispatching the request again. */
    public static boolean isLate(String path) {
        return path.endsWith("/late");
    }

    /** Sets the headers of the pages that have their own {@code Cache-Control} or {@code Vary}, with the methods of the stack. */
    public static void setOwnHeaders(String path, BiConsumer<String, String> set, BiConsumer<String, String> add) {
        if (path.endsWith("/own-cache-control")) {
            set.accept("Cache-Control", "max-age=5");
        }
        if (path.endsWith("/own-vary")) {
            add.accept("Vary", "Accept-Encoding");
        }
    }

    /** Returns the {@code Cache-Status} that an answer sets. It is empty except for one path, so other answers do not have the header. */
    public static List<CacheStatus> cacheStatus(String path) {
        return path.endsWith("/cached") ? List.of(CacheStatus.hit("OriginCache")) : List.of();
    }

    /**
     * Returns the body of an answer. Below {@code /fields/} it is the priority of the request. Otherwise it has the words of
     * {@code captures/expectations.txt}, and its last line is the value of {@code Sec-Purpose}.
     */
    public static String body(String path, RequestPurpose purpose, SecPurpose secPurpose, Priority priority) {
        if (path.contains("/fields/")) {
            return "urgency " + priority.urgency() + ", incremental " + priority.incremental();
        }
        return String.join(
                "\n",
                orNone(purpose.source().headerName()),
                orNone(purpose.secPurpose().serialize()),
                words(purpose.load()),
                words(purpose.visit()),
                orNone(secPurpose.serialize()));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
