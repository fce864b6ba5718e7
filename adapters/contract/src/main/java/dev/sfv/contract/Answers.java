// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.contract.Client.Answer;
import dev.sfv.purpose.SecPurpose;

/** Assertions about answers. */
public final class Answers {
    /** The body of the answer to a request that has no purpose. */
    public static final String NOTHING = "none\nnone\nnone\nnow\nnone";

    /** The {@code Vary} of every answer of a marked path. */
    public static final String VARY = "Sec-Purpose, Purpose, X-Purpose, X-Moz";

    private Answers() {}

    public static void assertPage(String body, Answer answer) {
        assertEquals(200, answer.status());
        assertTrue(answer.header("content-type").startsWith("text/plain"), answer::toString);
        assertEquals(body, answer.body());
    }

    public static void assertRefused(Answer answer) {
        assertEquals(503, answer.status());
        assertEquals("no-store", answer.header("cache-control"));
        assertEquals(VARY, answer.header("vary"));
        assertEquals("", answer.body());
    }

    public static void assertHeaders(String cacheControl, String vary, Answer answer) {
        assertEquals(cacheControl, answer.header("cache-control"));
        assertEquals(vary, answer.header("vary"));
    }

    /** Returns the body of the answer to a request with {@code Sec-Purpose}, and without legacy headers and fetch metadata. */
    public static String bodyOf(String secPurpose) {
        boolean prefetch = SecPurpose.parse(secPurpose).isPrefetch();
        return String.join(
                "\n",
                "Sec-Purpose",
                secPurpose,
                prefetch ? "unknown" : "none",
                prefetch ? "at activation" : "now",
                secPurpose);
    }

    public static String bodyOf(Expectation expected) {
        return String.join(
                "\n",
                expected.source(),
                expected.purposes(),
                expected.load(),
                expected.visit(),
                expected.isBySecPurpose() ? expected.purposes() : "none");
    }
}
