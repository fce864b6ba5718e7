// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.servers;

import dev.sfv.contract.RunningStack;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A request that is sent byte for byte.
 *
 * @param about its special property
 * @param headers the lines of the headers, with a character for each byte
 */
record SentRequest(String about, String method, String target, List<String> headers) {
    private static final String BROWSER = "User-Agent: Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0";
    static final String BYTES =
            IntStream.rangeClosed(0x80, 0xff).mapToObj(Character::toString).collect(Collectors.joining());

    private static SentRequest get(String about, String target, String... headers) {
        return of(about, "GET", target, headers);
    }

    private static SentRequest of(String about, String method, String target, String... headers) {
        return new SentRequest(about, method, target, List.of(headers));
    }

    /** {@return the requests that each server gets, in the order in which they are sent} */
    static List<SentRequest> all() {
        return List.of(
                get("a page", "/200", BROWSER, "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"),
                get(
                        "a prefetch",
                        "/200?a=b",
                        BROWSER,
                        "Sec-Purpose: prefetch",
                        "Sec-Fetch-Mode: navigate",
                        "Sec-Fetch-Dest: empty"),
                get(
                        "a prerender",
                        "/200",
                        BROWSER,
                        "Sec-Purpose: prefetch;prerender",
                        "Sec-Speculation-Tags: null, \"a\""),
                of("HEAD", "HEAD", "/200"),
                of("POST", "POST", "/200", "Sec-Fetch-Mode: cors"),
                get("no content", "/204", "Sec-Purpose: prefetch"),
                get("a redirect", "/302", "Sec-Purpose: prefetch"),
                get("an unknown page", "/404", "Sec-Purpose: prefetch"),
                get("a refusal", "/503", "Sec-Purpose: prefetch"),
                get("names in small letters", "/200", "sec-purpose: prefetch", "user-agent: curl/8.0"),
                get("quotes", "/200", "Sec-Purpose: prefetch;a=\"b\""),
                get("backslashes", "/200", "Sec-Purpose: prefetch;a=\"b\\\\c\\\"\""),
                get("what looks like an escape", "/200", "Sec-Purpose: prefetch;a=\\x22\\n\\u0041"),
                get("a tab", "/200", "Sec-Purpose: prefetch;\tprerender"),
                get("bytes from 0x80", "/200", "Sec-Purpose: prefetch;a=\"" + BYTES + "\""),
                get("two lines", "/200", "Sec-Purpose: prefetch", "Sec-Purpose: prerender"),
                get("an empty value", "/200", "Sec-Purpose:", "User-Agent: curl/8.0"),
                get("a hyphen", "/200", "Sec-Purpose: -"),
                get("brackets", "/200", "Sec-Purpose: [a, b]"),
                get("a long value", "/200", "Sec-Purpose: prefetch;a=\"" + "b".repeat(6000) + "\""),
                get("quotes in User-Agent", "/200", "User-Agent: \"a\" (b; \"c\"", "Sec-Purpose: prefetch"),
                get("a forged field", "/200", "User-Agent: a\" \"prefetch\" \"b"),
                get("percent signs", "/200%22%20%25?a=%22b%22&c=%0a", "Sec-Purpose: prefetch"),
                get("an address", "http://localhost/200?a", "Sec-Purpose: prefetch"),
                get("quotes in the query", "/200?a=\"b\"", "Sec-Purpose: prefetch"));
    }

    String wireFormat() {
        return RunningStack.request(method, target, headers.toArray(String[]::new));
    }

    /** {@return all lines of a header, combined} */
    String header(String name) {
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .collect(Collectors.joining(", "));
    }

    /** {@return the target without the origin of its address} */
    String pathAndQuery() {
        return target.replaceFirst("^http://[^/]*", "");
    }

    int statusOfAnswer() {
        return Answer.status(pathAndQuery());
    }

    int sizeOfAnswer() {
        return method.equals("HEAD") ? 0 : Answer.body(pathAndQuery()).length();
    }
}
