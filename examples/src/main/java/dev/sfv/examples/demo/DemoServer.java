// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.speculation.VisitCounter;
import dev.sfv.speculation.jdk.SpeculationFilter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A shop whose pages are prefetched and prerendered, a dashboard that shows each request to the shop and counts the visits, and a page
 * that inspects values, requests and logs. It listens on loopback only. To use it from a phone, run
 * {@code adb reverse tcp:8080 tcp:8080}.
 *
 * <pre>{@code
 * try (DemoServer server = DemoServer.start(8080)) {
 *     server.port();
 * }
 * }</pre>
 */
public final class DemoServer implements AutoCloseable {
    static final String SHOP = "/shop/";
    /** Opening this page reserves the product, so it must not be loaded in advance. */
    static final String OFFER = SHOP + "offer.html";
    /** The server needs a long time to make this page. */
    static final String EXPENSIVE = SHOP + "expensive.html";
    /** A link prefetches this page. The browser can use it only if it may store it for a while. */
    static final String LINKED = SHOP + "linked.html";

    private static final int DEFAULT_PORT = 8080;
    private static final long WORK_MILLIS = 1500;

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();

    private DemoServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts the server.
     *
     * @param args the port, or nothing for 8080
     */
    public static void main(String... args) throws IOException {
        int port = DEFAULT_PORT;
        try {
            port = args.length == 0 ? port : Integer.parseInt(args[0]);
            String url = "http://localhost:" + start(port).port() + "/";
            System.out.println("Open " + url + " in a browser, or: curl -H 'Sec-Purpose: prefetch;prerender' " + url);
        } catch (BindException e) {
            System.err.println("Port " + port + " is in use. Choose another one with -Dexec.args=PORT");
            System.exit(1);
        } catch (IllegalArgumentException e) {
            System.err.println("expected a port from 0 to 65535, found " + args[0]);
            System.exit(1);
        }
    }

    /**
     * Starts a server.
     *
     * @param port the port, or 0 for any free port
     * @return the server, which runs until it is closed
     * @throws IOException if the port is in use
     */
    public static DemoServer start(int port) throws IOException {
        DemoServer demo =
                new DemoServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        demo.addContexts();
        demo.server.setExecutor(demo.executor);
        demo.server.start();
        return demo;
    }

    private void addContexts() {
        StaticFiles files = new StaticFiles();
        VisitCounter visits =
                new VisitCounter(path -> files.has(path) && (path.equals(SHOP) || path.endsWith(".html")));
        EventStream events = new EventStream(visits);
        SpeculationPolicy policy =
                SpeculationPolicy.builder().refuse(OFFER).count(visits).build();
        HttpHandler slow = exchange -> {
            work();
            files.handle(exchange);
        };
        HttpHandler storable = exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "private, max-age=60");
            files.handle(exchange);
        };
        List<Filter> filters = List.of(new Recorder(events, visits), new SpeculationFilter(policy));
        server.createContext(SHOP, files).getFilters().addAll(filters);
        server.createContext(LINKED, storable).getFilters().addAll(filters);
        server.createContext(EXPENSIVE, slow).getFilters().addAll(filters);
        server.createContext(VisitCounter.CONFIRMATION_PATH, files).getFilters().addAll(filters);
        Filter sameOrigin = new SameOriginFilter();
        server.createContext("/events", events).getFilters().add(sameOrigin);
        server.createContext("/inspect/text", new TextInspector()).getFilters().add(sameOrigin);
        server.createContext("/inspect/log", new LogInspector()).getFilters().add(sameOrigin);
        server.createContext("/", new StartPage(files));
    }

    private static void work() throws IOException {
        try {
            Thread.sleep(WORK_MILLIS);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    /**
     * {@return the port of the server}
     */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
