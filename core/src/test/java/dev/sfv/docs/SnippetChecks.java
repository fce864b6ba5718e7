// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** Checks the comments in the examples of the documentation. Examples import this class. */
public final class SnippetChecks {
    private SnippetChecks() {}

    public static void expect(String expected, Object actual) {
        String shown = actual instanceof byte[] bytes ? new String(bytes, UTF_8) : String.valueOf(actual);
        assertEquals(expected, shown);
    }

    public static void expectThrows(String type, String message, Executable call) {
        Exception e = assertThrows(Exception.class, call);
        assertEquals(type, e.getClass().getSimpleName());
        assertEquals(message, e.getMessage());
    }
}
