// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.speculation.*;
import io.undertow.*;
import io.undertow.server.*;
import io.undertow.server.handlers.*;
import io.undertow.util.HttpString;
import org.junit.jupiter.api.function.Executable;

/** What the examples of the documentation take for granted, and how they are checked. */
public class Given {
    protected static final HttpServerExchange exchange = new HttpServerExchange(null);
    protected static final HttpHandler site = new PathHandler();

    static { // the request of a browser that prerenders a page
        exchange.getRequestHeaders().add(new HttpString("Sec-Purpose"), "prefetch;prerender");
    }

    protected static void expect(String expected, Object actual) {
        String shown = actual instanceof byte[] octets ? new String(octets, UTF_8) : String.valueOf(actual);
        assertEquals(expected, shown);
    }

    protected static void expectThrows(String type, String message, Executable call) {
        Exception e = assertThrows(Exception.class, call);
        assertEquals(type, e.getClass().getSimpleName());
        assertEquals(message, e.getMessage());
    }
}
