// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.servers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a log tells something else than what was sent.
 *
 * @param servers the servers
 * @param about what is special about the request
 * @param fact the name of what differs
 * @param logged what the log tells
 */
record Difference(List<String> servers, String about, String fact, String logged) {
    private static final List<Difference> ALL = List.of(
            // A hyphen stands for a header that is absent. In JSON only Tomcat writes it, but all JSON is read in the
            // same way.
            on("Tomcat,Tomcat JSON,Jetty,Undertow,Vert.x,nginx,httpd,Caddy", "a hyphen", "Sec-Purpose", ""),
            // Tomcat joins lines by a comma without a space.
            on("Tomcat,Tomcat JSON", "two lines", "Sec-Purpose", "prefetch,prerender"),
            // Only the first line is logged. nginx logs all of them since 1.23.
            on("Jetty,nginx", "two lines", "Sec-Purpose", "prefetch"),
            // Undertow logs several lines in brackets.
            on("Undertow", "brackets", "Sec-Purpose", "a, b"),
            // The body counts, although a response to HEAD leaves it out.
            on("Jetty,Vert.x", "HEAD", "size", "6"),
            // The log is in UTF-8, with two bytes for each of these.
            on("Jetty,Undertow", "bytes from 0x80", "Sec-Purpose", "prefetch;a=\"" + inUtf8(SentRequest.BYTES) + "\""),
            // Caddy's log has a replacement character for each of these.
            on("Caddy", "bytes from 0x80", "Sec-Purpose", "prefetch;a=\"" + "\ufffd".repeat(0x80) + "\""),
            // Undertow escapes nothing, so that a client can forge what comes after.
            on("Undertow", "a forged field", "User-Agent", "a"),
            on("Undertow", "a forged field", "Sec-Purpose", "prefetch"),
            on("Undertow", "a forged field", "Sec-Fetch-Mode", "b"),
            on("Undertow", "a forged field", "Sec-Speculation-Tags", "-\" \"-\" \"-"));

    private static Difference on(String servers, String about, String fact, String logged) {
        return new Difference(List.of(servers.split(",", -1)), about, fact, logged);
    }

    private static String inUtf8(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    /** {@return the differences of a server for a request} */
    static Stream<Difference> of(String server, String about) {
        return ALL.stream()
                .filter(row -> row.servers().contains(server) && row.about().equals(about));
    }

    /** Replaces what was sent by what is logged. */
    void applyTo(Facts facts) {
        assertNotEquals(logged, facts.set(fact, logged), () -> this + " is none");
    }
}
