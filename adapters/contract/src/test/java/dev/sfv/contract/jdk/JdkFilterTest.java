// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract.jdk;

import static dev.sfv.contract.Answers.assertRefused;
import static dev.sfv.contract.RunningStack.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sfv.contract.Client;
import dev.sfv.contract.Cost;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.speculation.jdk.JdkFields;
import dev.sfv.speculation.jdk.SpeculationFilter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdkFilterTest {
    private final HttpServer server;

    JdkFilterTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private int status(String path, String... headers) throws IOException {
        return Client.send(port(), request("GET", path, headers)).status();
    }

    @Test
    void twoApplicationsOnOneServer() throws IOException {
        server.createContext("/a", JdkFilterTest::answer)
                .getFilters()
                .add(new SpeculationFilter(SpeculationPolicy.refusing("/a/**")));
        server.createContext("/b", JdkFilterTest::answer)
                .getFilters()
                .add(new SpeculationFilter(SpeculationPolicy.refusing("/b/1", "/a/**")));
        assertEquals(503, status("/a/1", "Sec-Purpose: prefetch"));
        assertEquals(503, status("/b/1", "Sec-Purpose: prefetch"));
        assertEquals(204, status("/b/2", "Sec-Purpose: prefetch"));
        assertEquals(204, status("/b/1"));
    }

    @Test
    void headersOfFrameworks() throws IOException {
        SpeculationPolicy policy = SpeculationPolicy.builder()
                .refuse("/**")
                .sources()
                .header("x-middleware-prefetch", "1")
                .build();
        server.createContext("/", JdkFilterTest::answer).getFilters().add(new SpeculationFilter(policy));
        assertEquals(503, status("/", "X-Middleware-Prefetch: 1"));
        assertEquals(204, status("/", "X-Middleware-Prefetch: 0"));
        assertEquals(204, status("/", "Sec-Purpose: prefetch"));
    }

    @Test
    void anExactPath() throws IOException {
        server.createContext("/", JdkFilterTest::answer)
                .getFilters()
                .add(new SpeculationFilter(SpeculationPolicy.refusing("/logout")));
        assertRefused(Client.send(port(), request("GET", "/logout?a", "Purpose: prefetch")));
    }

    @Test
    void absentHeaders() throws IOException {
        Cost cost = new Cost();
        server.createContext("/", exchange -> {
            Headers headers = exchange.getRequestHeaders();
            cost.measure(() -> JdkFields.purpose(headers), () -> RequestPurpose.from(headers::get));
            answer(exchange);
        });
        Cost.ask(port());
        cost.assertIs("JDK", 472, 32);
    }

    @Test
    void writesFields() {
        Headers headers = new Headers();
        JdkFields.set(headers, SecPurpose.FIELD, SecPurpose.NONE);
        assertEquals(0, headers.size());
        JdkFields.set(headers, SecPurpose.FIELD, SecPurpose.PREFETCH);
        JdkFields.set(headers, SecPurpose.FIELD, SecPurpose.PRERENDER);
        assertEquals(SecPurpose.PRERENDER, JdkFields.get(headers, SecPurpose.FIELD));
    }
}
