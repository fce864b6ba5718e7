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
 * The application, the same in every stack: it answers with what it sees of the request, using the adapter's own methods.
 *
 * <p>It is mounted twice, at {@code /} and at {@link #MOUNT}, with different policies.
 */
public final class Site {
    /**
     * What Tomcat, Jetty, Netty, Vert.x and Reactor Netty have to be told so that they take 8 KB in one header: their limit is 8 KB for
     * all headers together. That of the JDK's server and of Undertow is higher.
     */
    public static final int MAX_HEADER_SIZE = 64 * 1024;

    /** Where the second application is. */
    public static final String MOUNT = "/mounted";

    /** A marked path of the first application that the stack's own router maps exactly, to a handler that answers {@link #REACHED}. */
    public static final String ONCE = "/once";

    /** What the handler at {@link #ONCE} answers. */
    public static final String REACHED = "reached";

    /** The marked paths of the first application. The captures have pages that were refused below {@code /r503/}. */
    private static final PathPatterns MARKED = PathPatterns.of("/refusing/**", "/r503/**", ONCE);

    /** The marked paths of the second application. */
    private static final PathPatterns MARKED_IN_MOUNTED = PathPatterns.of("/single-use/**");

    private Site() {}

    /** The policy of the first application. */
    static SpeculationPolicy policy(VisitCounter visits, SpeculationListener listener) {
        return SpeculationPolicy.builder()
                .refuse(MARKED)
                .count(visits)
                .listener(listener)
                .build();
    }

    /** The policy of the second application. */
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

    /** Pages that the stack answers later, in its own way, some of them by dispatching the request once more. */
    public static boolean isLate(String path) {
        return path.endsWith("/late");
    }

    /** A page that is stored or varies in its own way sets the headers in the way of its stack. */
    public static void setOwnHeaders(String path, BiConsumer<String, String> set, BiConsumer<String, String> add) {
        if (path.endsWith("/own-cache-control")) {
            set.accept("Cache-Control", "max-age=5");
        }
        if (path.endsWith("/own-vary")) {
            add.accept("Vary", "Accept-Encoding");
        }
    }

    /** The {@code Cache-Status} that every answer sets: empty, except of one path, so that it is not there otherwise. */
    public static List<CacheStatus> cacheStatus(String path) {
        return path.endsWith("/cached") ? List.of(CacheStatus.hit("OriginCache")) : List.of();
    }

    /**
     * The body of an answer. Below {@code /fields/} it is the priority of the request. Otherwise it has the words of
     * {@code captures/expectations.txt}; the last line is the value of {@code Sec-Purpose} alone.
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
