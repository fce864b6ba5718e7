// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.examples.Client.Answer;
import dev.sfv.examples.Expectation;
import dev.sfv.purpose.SecPurpose;

/** What an answer has to be. */
final class Answers {
    static final String NOTHING = "none\nnone\nnone\nnow\nnone";

    private Answers() {}

    static void assertPage(String body, Answer answer) {
        assertEquals(200, answer.status());
        assertTrue(answer.header("content-type").startsWith("text/plain"), answer::toString);
        assertEquals(body, answer.body());
    }

    static void assertRefused(Answer answer) {
        assertEquals(503, answer.status());
        assertEquals("no-store", answer.header("cache-control"));
        assertEquals("Sec-Purpose", answer.header("vary"));
        assertEquals("", answer.body());
    }

    static void assertHeaders(String cacheControl, String vary, Answer answer) {
        assertEquals(cacheControl, answer.header("cache-control"));
        assertEquals(vary, answer.header("vary"));
    }

    /** The body where {@code Sec-Purpose} alone is sent, with neither the legacy headers nor fetch metadata. */
    static String bodyOf(String secPurpose) {
        boolean prefetch = SecPurpose.parse(secPurpose).isPrefetch();
        return String.join(
                "\n",
                "Sec-Purpose",
                secPurpose,
                prefetch ? "unknown" : "none",
                prefetch ? "at activation" : "now",
                secPurpose);
    }

    static String bodyOf(Expectation expected) {
        return String.join(
                "\n",
                expected.source(),
                expected.purposes(),
                expected.load(),
                expected.visit(),
                expected.isBySecPurpose() ? expected.purposes() : "none");
    }
}
