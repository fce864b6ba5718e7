// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.sfv.fields.FetchMetadata;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses requests that pages of other sites make. The browser sends in {@code Sec-Fetch-Site} where a request comes from. A site can
 * also let its own name point to this machine (DNS rebinding), so the name in {@code Host} has to be one of this machine.
 */
final class SameOriginFilter extends Filter {
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]+)?");
    private static final String SITE = FetchMetadata.SITE.name();

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        if (isForThisMachine(headers) && isFromOwnPage(headers)) {
            chain.doFilter(exchange);
        } else {
            StaticFiles.sendText(exchange, 403, "Only pages of this server may ask for this");
        }
    }

    private static boolean isForThisMachine(Headers headers) {
        List<String> hosts = headers.getOrDefault("Host", List.of());
        return hosts.size() == 1 && LOOPBACK.matcher(hosts.get(0)).matches();
    }

    /** Also allows requests of the user and of clients that are not browsers, which send {@code none} or nothing. */
    private static boolean isFromOwnPage(Headers headers) {
        if (!headers.containsKey(SITE)) {
            return true;
        }
        String site = FetchMetadata.SITE.from(headers::get).orElse("");
        return site.equals("same-origin") || site.equals("none");
    }

    @Override
    public String description() {
        return "Refuses requests of other sites";
    }
}
