// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import java.util.Locale;
import java.util.function.BiConsumer;

/** The application, the same in every stack: it answers with what it sees of the request, by the stack's own headers. */
final class Site {
    /**
     * What Tomcat, Jetty, Netty, Vert.x and Reactor Netty have to be told so that they take 8 KB in one header: their limit is 8 KB for
     * all headers together. That of the JDK's server and of Undertow is higher.
     */
    static final int MAX_HEADER_SIZE = 64 * 1024;

    private Site() {}

    static boolean isPage(String path) {
        return path.startsWith("/page/");
    }

    /** The captures have pages that were refused below {@code /r503/}. */
    static boolean isMarked(String path) {
        return path.startsWith("/refusing/") || path.startsWith("/r503/");
    }

    /** Pages that the stack answers later, in its own way, some of them by dispatching the request once more. */
    static boolean isLate(String path) {
        return path.endsWith("/late");
    }

    /** A page that is stored or varies in its own way says so, as its stack has it be said. */
    static void setOwnHeaders(String path, BiConsumer<String, String> set, BiConsumer<String, String> add) {
        if (path.endsWith("/own-cache-control")) {
            set.accept("Cache-Control", "max-age=5");
        }
        if (path.endsWith("/own-vary")) {
            add.accept("Vary", "Accept-Encoding");
        }
    }

    /** In the words of {@code captures/expectations.txt}; the last line is what {@code Sec-Purpose} says alone. */
    static String body(RequestPurpose purpose, SecPurpose secPurpose) {
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
