// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.reactive;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;

/** An exchange with its own attributes, status and response headers, so that the lookup of a handler does not change the original. */
final class LookupExchange extends ServerWebExchangeDecorator {
    private final Map<String, Object> attributes;
    private final ServerHttpResponse response;

    LookupExchange(ServerWebExchange exchange) {
        super(exchange);
        attributes = new HashMap<>(exchange.getAttributes());
        response = new LookupResponse(exchange.getResponse());
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }

    @Override
    public ServerHttpResponse getResponse() {
        return response;
    }

    /** A mapping checks CORS: it sets headers, or rejects the request with a status. */
    private static final class LookupResponse extends ServerHttpResponseDecorator {
        private final HttpHeaders headers = new HttpHeaders();

        LookupResponse(ServerHttpResponse response) {
            super(response);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public boolean setStatusCode(HttpStatusCode status) {
            return true;
        }
    }
}
