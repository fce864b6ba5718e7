// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.servers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.Stream;

/**
 * A difference between the log of a server and the request that was sent.
 *
 * @param servers the servers
 * @param about the special property of the request
 * @param fact the name of the value that differs
 * @param logged the value in the log
 */
record Difference(List<String> servers, String about, String fact, String logged) {
    private static final List<Difference> ALL = List.of(
            // A hyphen means that a header is absent. Of the JSON logs, only that of Tomcat has it, but all are read in
            // the same way.
            on("Tomcat,Tomcat JSON,Jetty,Undertow,Vert.x,nginx,httpd,Caddy", "a hyphen", "Sec-Purpose", ""),
            // Tomcat joins lines with a comma without a space.
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
            // Undertow escapes nothing, so a client can forge the fields that follow.
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

    /** Replaces the value that was sent with the logged one. */
    void applyTo(Facts facts) {
        assertNotEquals(logged, facts.set(fact, logged), () -> this + " is not a difference");
    }
}
