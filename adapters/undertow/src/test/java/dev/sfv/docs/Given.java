// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import dev.sfv.speculation.*;
import io.undertow.*;
import io.undertow.server.*;
import io.undertow.server.handlers.*;
import io.undertow.util.HttpString;

/** The variables that the examples of the documentation use. */
public class Given {
    protected static final HttpServerExchange exchange = new HttpServerExchange(null);
    protected static final HttpHandler site = new PathHandler();

    static { // as sent by a browser that prerenders a page
        exchange.getRequestHeaders().add(new HttpString("Sec-Purpose"), "prefetch;prerender");
    }
}
