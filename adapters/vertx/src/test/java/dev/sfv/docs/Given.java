// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import dev.sfv.speculation.*;
import io.vertx.core.*;
import io.vertx.ext.web.Router;

/** The variables that the examples of the documentation use. */
public class Given {
    protected static final Vertx vertx = Vertx.vertx();
    protected static final Router router = Router.router(vertx);
    protected static final Message request = new Message(MultiMap.caseInsensitiveMultiMap());
    protected static final Message response = new Message(MultiMap.caseInsensitiveMultiMap());

    /** Has the method {@code headers()} of a request or a response. */
    protected record Message(MultiMap headers) {}

    static { // as sent by a browser that prerenders a page
        request.headers().add("Sec-Purpose", "prefetch;prerender");
    }
}
