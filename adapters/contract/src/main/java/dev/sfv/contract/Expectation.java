// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A line of {@code captures/expectations.txt}: a pattern of captured requests, and the purpose expected of them. */
public record Expectation(
        String browser,
        String trigger,
        String path,
        String occurrence,
        String source,
        String purposes,
        String load,
        String visit) {
    public static List<Expectation> all() throws IOException {
        try (InputStream in = Expectation.class.getResourceAsStream("/captures/expectations.txt")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> of(line.split("\\s+", -1)))
                    .toList();
        }
    }

    private static Expectation of(String[] words) {
        return new Expectation(
                words[0],
                words[1],
                words[2],
                words[3],
                words[4],
                words[5],
                words[6].replace('-', ' '),
                words[7].replace('-', ' '));
    }

    /** Returns the first line that matches a capture. */
    public static Expectation of(Capture capture) throws IOException {
        return all().stream()
                .filter(expectation -> expectation.isAbout(capture))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no expectation for " + capture));
    }

    /** {@return whether a marked path refuses the request} */
    public boolean isRefusable() {
        return !purposes.equals("none") && !source.equals("X-Sec-Purpose");
    }

    /** {@return whether the purpose is from the standard header, which a script cannot set} */
    public boolean isBySecPurpose() {
        return source.equals("Sec-Purpose");
    }

    public boolean isAbout(Capture capture) {
        return fits(browser, capture.browser())
                && fits(trigger, capture.trigger())
                && fits(path, capture.path())
                && fits(occurrence, Integer.toString(capture.occurrence()));
    }

    /** Matches a pattern that may have one {@code *}, at the beginning or at the end. */
    private static boolean fits(String pattern, String text) {
        if (pattern.endsWith("*")) {
            return text.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        return pattern.startsWith("*") ? text.endsWith(pattern.substring(1)) : text.equals(pattern);
    }
}
