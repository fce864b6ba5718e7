// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract.jdk;

import static dev.sfv.contract.Answers.assertRefused;
import static dev.sfv.contract.RunningStack.request;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void eachContextHasItsOwnPolicy() throws IOException {
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
    void aHeaderOfAFrameworkCounts() throws IOException {
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
    void refusesAnExactPathWithAQuery() throws IOException {
        server.createContext("/", JdkFilterTest::answer)
                .getFilters()
                .add(new SpeculationFilter(SpeculationPolicy.refusing("/logout")));
        assertRefused(Client.send(port(), request("GET", "/logout?a", "Purpose: prefetch")));
    }

    /** The server releases a connection only if the filter throws for a request that is cut off. Otherwise it keeps 5 KB of each. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 2\r\n\r\na", "Transfer-Encoding: chunked\r\n\r\n2\r\na"})
    void releasesConnectionsWhoseRequestsAreCutOff(String framingAndBody) throws IOException {
        server.createContext("/", JdkFilterTest::answer)
                .getFilters()
                .add(new SpeculationFilter(SpeculationPolicy.refusing("/logout")));
        byte[] request = ("POST /logout HTTP/1.1\r\nHost: localhost\r\nPurpose: prefetch\r\n" + framingAndBody)
                .getBytes(ISO_8859_1);
        cutOff(request, 100);
        long before = heapInUse();
        cutOff(request, 1000);
        long more = heapInUse() - before;
        assertTrue(more < 1 << 20, () -> more + " bytes were not released");
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void cutOff(byte[] request, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            try (Socket socket = Client.connect(port())) {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
                String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
                assertTrue(answer.startsWith("HTTP/1.1 503 "), answer);
            }
        }
    }

    @Test
    void allocatesLittleForAbsentHeaders() throws IOException {
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
    void setsAField() {
        Headers headers = new Headers();
        JdkFields.set(headers, SecPurpose.FIELD, SecPurpose.PREFETCH);
        JdkFields.set(headers, SecPurpose.FIELD, SecPurpose.PRERENDER);
        assertEquals(SecPurpose.PRERENDER, JdkFields.get(headers, SecPurpose.FIELD));
        JdkFields.set(headers, SecPurpose.FIELD, SecPurpose.NONE);
        assertEquals(0, headers.size());
        TypedField<List<String>> texts = TypedField.listOf("Texts", MemberType.STRING);
        assertThrows(IllegalArgumentException.class, () -> JdkFields.set(headers, texts, List.of("\u00e9")));
    }
}
