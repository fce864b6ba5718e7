// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import dev.sfv.speculation.*;
import io.undertow.*;
import io.undertow.server.*;
import io.undertow.server.handlers.*;
import io.undertow.util.HttpString;

/** What the examples of the documentation take for granted, and how they are checked. */
public class Given {
    protected static final HttpServerExchange exchange = new HttpServerExchange(null);
    protected static final HttpHandler site = new PathHandler();

    static { // the request of a browser that prerenders a page
        exchange.getRequestHeaders().add(new HttpString("Sec-Purpose"), "prefetch;prerender");
    }
}
