// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.Headers;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** The variables that the examples of the documentation use without declaring them. */
public class Given {
    /** As in a servlet, with the headers of the exchange. */
    protected static final class Request {
        public String getHeader(String name) {
            return exchange.request.getFirst(name);
        }

        public Enumeration<String> getHeaders(String name) {
            return Collections.enumeration(exchange.request.getOrDefault(name, List.of()));
        }
    }

    /** As in the JDK's HTTP server. */
    protected static final class Exchange {
        private final Headers request = new Headers();
        private final Headers response = new Headers();

        public Headers getRequestHeaders() {
            return request;
        }

        public Headers getResponseHeaders() {
            return response;
        }

        public void sendResponseHeaders(int status, long length) {
            assertEquals(503, status);
            assertEquals(-1, length);
        }
    }

    protected static final Request request = new Request();
    protected static final Exchange exchange = new Exchange();

    static { // the request of a browser that prerenders a page
        exchange.request.add("Sec-Purpose", "prefetch;prerender");
        exchange.request.add("Sec-Fetch-Dest", "document");
        exchange.request.add("Sec-Fetch-Mode", "navigate");
    }
}
