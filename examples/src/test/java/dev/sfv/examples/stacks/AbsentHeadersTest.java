// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import dev.sfv.examples.Client;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.typed.FieldLines;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.HttpConversionUtil;
import io.netty.util.AsciiString;
import io.undertow.Undertow;
import io.undertow.util.HeaderMap;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.catalina.startup.Tomcat;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.context.request.ServletWebRequest;
import reactor.netty.DisposableServer;

/**
 * What the adapters allocate for a request that has none of the headers they ask for, by the thread's own counter, and in the objects
 * that the stack itself has made of an ordinary navigation.
 */
class AbsentHeadersTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int REQUESTS = 100;
    private static final int ROUNDS = 1_000;

    private static final Map<String, String> NAVIGATION = navigation();

    private static Map<String, String> navigation() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "User-Agent",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0");
        headers.put("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8");
        headers.put("Accept-Encoding", "gzip, deflate, br, zstd");
        headers.put("Accept-Language", "en-US,en;q=0.9");
        headers.put("Sec-CH-UA", "\"Chromium\";v=\"140\", \"Not=A?Brand\";v=\"24\"");
        headers.put("Sec-CH-UA-Mobile", "?0");
        headers.put("Sec-CH-UA-Platform", "\"Linux\"");
        headers.put("Sec-Fetch-Site", "none");
        headers.put("Sec-Fetch-Mode", "navigate");
        headers.put("Sec-Fetch-User", "?1");
        headers.put("Sec-Fetch-Dest", "document");
        headers.put("Upgrade-Insecure-Requests", "1");
        headers.put("Cookie", "a".repeat(4_000)); // a copy of which would be seen
        return headers;
    }

    private static String request() {
        String[] lines = NAVIGATION.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .toArray(String[]::new);
        return RunningStack.request("GET", "/", lines);
    }

    private static void ask(int port) throws IOException {
        for (int i = 0; i < REQUESTS; i++) {
            assertEquals(204, Client.send(port, request()).status());
        }
    }

    /** The least of all requests: what a virtual machine allocates while it loads and compiles does not come every time. */
    private static final class Cost {
        /** So few that the virtual machine still interprets, and removes no objects. */
        private static final int FIRST_REQUESTS = 50;

        private int requests;
        private long first = Long.MAX_VALUE;
        private long again = Long.MAX_VALUE;
        private long shortForm = Long.MAX_VALUE;

        /** Measures one request. A server does this on its own thread. */
        synchronized void measure(Supplier<RequestPurpose> adapter, Supplier<RequestPurpose> shorter) {
            if (requests++ < FIRST_REQUESTS) {
                first = Math.min(first, bytes(adapter, 1));
                shortForm = Math.min(shortForm, bytes(shorter, 1));
            } else {
                bytes(adapter, 1);
                again = Math.min(again, bytes(adapter, ROUNDS));
            }
        }

        private static long bytes(Supplier<RequestPurpose> asks, int rounds) {
            boolean ordinary = true;
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < rounds; i++) {
                ordinary &= asks.get().equals(RequestPurpose.NONE);
            }
            long after = THREADS.getCurrentThreadAllocatedBytes();
            assertTrue(ordinary);
            return after - before;
        }

        /** The bytes are those of a virtual machine that only interprets. Another test may have had some methods compiled. */
        synchronized void assertIs(String title, int shortFormBytes, int adapterBytes) throws IOException {
            assertTrue(first <= adapterBytes, () -> first + " bytes by the adapter");
            assertEquals(0, again, "bytes by the adapter, if the request has been asked before");
            assertTrue(shortForm <= shortFormBytes, () -> shortForm + " bytes by the short form");
            String row =
                    "\\| " + Pattern.quote(title) + " \\| .* \\| " + shortFormBytes + " \\| " + adapterBytes + " \\|";
            assertTrue(Files.readString(StacksPageTest.PAGE).lines().anyMatch(line -> line.matches(row)), row);
        }
    }

    @Test
    void jdk() throws IOException {
        Cost cost = new Cost();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Headers headers = exchange.getRequestHeaders();
            cost.measure(() -> JdkFilter.purpose(headers), () -> RequestPurpose.from(headers::get));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        ask(server.getAddress().getPort());
        server.stop(0);
        cost.assertIs("JDK", 472, 32);
    }

    /** Measures all that ask the request of a servlet. */
    private static final class Measuring extends HttpServlet {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient Cost filter = new Cost();
        private final transient Cost interceptor = new Cost();
        private final transient Cost resolver = new Cost();

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            ServletWebRequest springs = new ServletWebRequest(request);
            Supplier<RequestPurpose> shortForm =
                    () -> RequestPurpose.from(FieldLines.ofEnumerations(request::getHeaders));
            filter.measure(() -> ServletFilter.purpose(request), shortForm);
            interceptor.measure(() -> SpringInterceptor.purpose(request), shortForm);
            resolver.measure(() -> RequestPurpose.from(SecPurposeArgumentResolver.lines(springs)), shortForm);
            response.setStatus(204);
        }

        void assertAre(String title, int shortFormBytes) throws IOException {
            filter.assertIs(title, shortFormBytes, 0);
            interceptor.assertIs(title, shortFormBytes, 0);
            resolver.assertIs(title, shortFormBytes, 0);
        }
    }

    @Test
    void tomcat() throws Exception {
        Measuring servlet = new Measuring();
        Tomcat tomcat = new Tomcat();
        TomcatServer.configure(tomcat, servlets -> TomcatServer.addServlet(servlets, servlet));
        tomcat.start();
        ask(tomcat.getConnector().getLocalPort());
        tomcat.stop();
        tomcat.destroy();
        servlet.assertAre("Tomcat", 192);
    }

    @Test
    void jetty() throws Exception {
        Measuring servlet = new Measuring();
        org.eclipse.jetty.server.Server server = new org.eclipse.jetty.server.Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(servlet), "/");
        server.setHandler(context);
        server.start();
        ask(connector.getLocalPort());
        server.stop();
        servlet.assertAre("Jetty", 312);
    }

    @Test
    void undertow() throws IOException {
        Cost cost = new Cost();
        Undertow server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(exchange -> {
                    HeaderMap headers = exchange.getRequestHeaders();
                    cost.measure(() -> UndertowHandler.purpose(headers), () -> RequestPurpose.from(headers::get));
                    exchange.setStatusCode(204).endExchange();
                })
                .build();
        server.start();
        ask(((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort());
        server.stop();
        cost.assertIs("Undertow", 160, 0);
    }

    private static HttpHeaders nettyHttp1() {
        EmbeddedChannel channel = new EmbeddedChannel(new HttpRequestDecoder());
        channel.writeInbound(Unpooled.copiedBuffer(request(), ISO_8859_1));
        return Objects.requireNonNull(channel.<HttpRequest>readInbound()).headers();
    }

    private static HttpHeaders nettyHttp2() throws Http2Exception {
        Http2Headers headers = new DefaultHttp2Headers().method("GET").path("/").scheme("http");
        NAVIGATION.forEach((name, value) -> headers.add(new AsciiString(name).toLowerCase(), new AsciiString(value)));
        return NettyHeadersTest.received(headers);
    }

    @Test
    void netty() throws Exception {
        Cost http1 = new Cost();
        Cost http2 = new Cost();
        for (int i = 0; i < REQUESTS; i++) {
            HttpHeaders first = nettyHttp1();
            HttpHeaders second = nettyHttp2();
            http1.measure(() -> NettyHandler.purpose(first), () -> RequestPurpose.from(first::getAll));
            http2.measure(() -> NettyHandler.purpose(second), () -> RequestPurpose.from(second::getAll));
        }
        http1.assertIs("Netty, HTTP/1.1", 136, 0);
        http2.assertIs("Netty, HTTP/2", 136, 0);
    }

    @Test
    void nettyHeaders() throws Http2Exception {
        for (HttpHeaders headers : new HttpHeaders[] {nettyHttp1(), nettyHttp2()}) {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < REQUESTS; i++) {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                SecPurpose purpose = NettyHeaders.secPurpose(headers);
                least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
                assertSame(SecPurpose.NONE, purpose);
            }
            assertEquals(0, least);
        }
    }

    /** Vert.x has other objects over HTTP/2. */
    @Test
    void vertx() throws IOException {
        Cost http1 = new Cost();
        Cost http2 = new Cost();
        Vertx vertx = Vertx.vertx();
        int port = vertx.createHttpServer()
                .requestHandler(request -> {
                    Cost cost = request.version() == HttpVersion.HTTP_2 ? http2 : http1;
                    MultiMap headers = request.headers();
                    cost.measure(() -> VertxHandler.purpose(headers), () -> RequestPurpose.from(headers::getAll));
                    request.response().setStatusCode(204).end();
                })
                .listen(0, "127.0.0.1")
                .await()
                .actualPort();
        ask(port);
        askHttp2(vertx, port);
        vertx.close().await();
        http1.assertIs("Vert.x, HTTP/1.1", 16, 0);
        http2.assertIs("Vert.x, HTTP/2", 744, 0);
    }

    private static void askHttp2(Vertx vertx, int port) {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
        for (int i = 0; i < REQUESTS; i++) {
            int status = client.request(HttpMethod.GET, port, "127.0.0.1", "/")
                    .compose(request -> {
                        NAVIGATION.forEach(request::putHeader);
                        return request.send();
                    })
                    .await()
                    .statusCode();
            assertEquals(204, status);
        }
    }

    @Test
    void webFlux() throws IOException {
        Cost cost = new Cost();
        ReactorHttpHandlerAdapter handler = new ReactorHttpHandlerAdapter((request, response) -> {
            org.springframework.http.HttpHeaders headers = request.getHeaders();
            cost.measure(() -> WebFluxFilter.purpose(headers), () -> RequestPurpose.from(headers::getOrEmpty));
            response.setStatusCode(HttpStatus.NO_CONTENT);
            return response.setComplete();
        });
        DisposableServer server = reactor.netty.http.server.HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(handler)
                .bindNow();
        ask(server.port());
        server.disposeNow();
        cost.assertIs("WebFlux", 16, 0);
    }

    /** As a request has them after Spring has changed it, behind a proxy for instance. */
    @Test
    void webFluxWithCopiedHeaders() throws IOException {
        Cost cost = new Cost();
        org.springframework.http.HttpHeaders copied = new org.springframework.http.HttpHeaders();
        NAVIGATION.forEach(copied::add);
        for (int i = 0; i < REQUESTS; i++) {
            cost.measure(() -> WebFluxFilter.purpose(copied), () -> RequestPurpose.from(copied::getOrEmpty));
        }
        cost.assertIs("WebFlux, copied headers", 280, 0);
    }

    @Test
    void theMeasurementSeesLists() throws Http2Exception {
        Cost cost = new Cost();
        HttpHeaders headers = nettyHttp2();
        cost.measure(() -> RequestPurpose.from(headers::getAll), () -> RequestPurpose.NONE);
        assertTrue(cost.again >= 5L * 24 * ROUNDS, () -> cost.again + " bytes");
    }

    /** Whoever only wants to ask can do it as the adapter does. */
    @Test
    void asksAsAnAdapter() throws Http2Exception {
        HttpRequest request = HttpConversionUtil.toHttpRequest(
                1, new DefaultHttp2Headers().method("GET").path("/").add("sec-purpose", "prefetch"), false);
        RequestPurpose purpose = NettyHandler.purpose(request.headers());
        assertSame(SecPurpose.PREFETCH, purpose.secPurpose());
    }
}
