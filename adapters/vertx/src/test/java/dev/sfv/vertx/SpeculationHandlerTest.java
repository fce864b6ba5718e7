// SPDX-License-Identifier: Apache-2.0
package dev.sfv.vertx;

import static dev.sfv.contract.Answers.VARY;
import static dev.sfv.contract.Answers.assertRefused;
import static dev.sfv.contract.RunningStack.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.Client;
import dev.sfv.contract.Client.Answer;
import dev.sfv.speculation.SpeculationPolicy;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the handler with routes, sub-routers and rerouting. */
class SpeculationHandlerTest {
    private static final String PREFETCH = "Sec-Purpose: prefetch";

    private final Vertx vertx = Vertx.vertx();
    private final Router router = Router.router(vertx);
    private final VertxServer server = new VertxServer(vertx, router);

    /** The paths about which the policies have decided. */
    private final List<String> decided = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        server.stop();
    }

    private SpeculationHandler marking(String... patterns) {
        return new SpeculationHandler(SpeculationPolicy.builder()
                .refuse(patterns)
                .listener((method, path, decision) -> decided.add(path))
                .build());
    }

    private Answer get(String path, String... headers) throws IOException {
        return Client.send(server.port(), request("GET", path, headers));
    }

    private void assertPage(String path) throws IOException {
        assertEquals("page", get(path, PREFETCH).body());
    }

    /** Makes a router that has the given handler, and answers all requests that pass. */
    private Router site(SpeculationHandler handler) {
        Router site = Router.router(vertx);
        site.route().handler(handler);
        site.route().handler(context -> context.end("page"));
        return site;
    }

    @Test
    void eachHandlerHasItsOwnPolicy() throws IOException {
        router.route().handler(marking("/a")).handler(marking("/b"));
        router.route().handler(context -> context.end("page"));
        assertRefused(get("/a", PREFETCH));
        assertRefused(get("/b", PREFETCH));
        assertPage("/c");
        assertEquals(List.of("/a", "/b", "/b", "/c", "/c"), decided);
    }

    @Test
    void aSubRouterComparesThePathAfterItsMountPoint() throws IOException {
        router.route("/shop/*").subRouter(site(marking("/cart/**", "/sold out")));
        assertRefused(get("/shop/cart/add", PREFETCH));
        assertRefused(get("//%73hop/x/../cart", PREFETCH));
        assertRefused(get("/shop/sold%20out", PREFETCH));
        assertPage("/shop/shop/cart");
        assertEquals(List.of("/cart/add", "/cart", "/sold out", "/shop/cart"), decided);
    }

    @Test
    void theMountPointItselfIsTheRootOfASubRouter() throws IOException {
        router.route("/shop/*").subRouter(site(marking("/")));
        assertRefused(get("/shop", PREFETCH));
        assertRefused(get("/shop/", PREFETCH));
        assertPage("/shop/shop");
        assertEquals(List.of("/", "/", "/shop"), decided);
    }

    @Test
    void aMountPointMayBeTheRoot() throws IOException {
        router.route("/*").subRouter(site(marking("/a")));
        assertRefused(get("/a", PREFETCH));
        assertEquals(List.of("/a"), decided);
    }

    @Test
    void aMountPointMayHaveParameters() throws IOException {
        router.route("/shops/:id/*").subRouter(site(marking("/cart")));
        assertRefused(get("/shops/7/cart", PREFETCH));
        assertRefused(get("/shops/a%20b/cart", PREFETCH));
        assertEquals(List.of("/cart", "/cart"), decided);
    }

    /** In this case Vert.x itself confuses the mount point, so the paths of routes do not match in the inner router. */
    @Test
    void belowTwoMountPointsWithParametersTheWholePathIsCompared() throws IOException {
        Router shop = Router.router(vertx);
        shop.route("/areas/:area/*").subRouter(site(marking("/shops/7/areas/8/cart")));
        router.route("/shops/:id/*").subRouter(shop);
        assertRefused(get("/shops/7/areas/8/cart", PREFETCH));
    }

    @Test
    void aSubRouterMayHaveASubRouter() throws IOException {
        Router middle = Router.router(vertx);
        middle.route("/inner/*").subRouter(site(marking("/a")));
        router.route("/outer/*").subRouter(middle);
        assertRefused(get("/outer/inner/a", PREFETCH));
        assertEquals(List.of("/a"), decided);
    }

    @Test
    void aHandlerInARouterAndItsSubRouterDecidesFirst() throws IOException {
        SpeculationHandler handler = marking("/sub/a", "/b");
        router.route().handler(handler);
        router.route("/sub/*").subRouter(site(handler));
        assertRefused(get("/sub/a", PREFETCH));
        assertPage("/sub/b");
        assertEquals(VARY, get("/sub/a").header("vary"));
        assertEquals(List.of("/sub/a", "/sub/b", "/sub/a"), decided);
    }

    @Test
    void aReroutedRequestIsDecidedOnce() throws IOException {
        router.route().handler(marking("/a", "/sub/a"));
        router.route("/a").handler(context -> context.reroute("/b"));
        router.route("/c").handler(context -> context.reroute("/a"));
        router.route("/b").handler(context -> context.end("page"));
        assertRefused(get("/a", PREFETCH));
        assertEquals(VARY, get("/a").header("vary"));
        Answer unmarked = get("/c", PREFETCH);
        assertEquals("page", unmarked.body());
        assertEquals("", unmarked.header("vary"));
        assertEquals(List.of("/a", "/a", "/c"), decided);
    }

    @Test
    void aRequestThatASubRouterReroutesIsDecidedOnce() throws IOException {
        Router sub = Router.router(vertx);
        sub.route().handler(marking("/a"));
        sub.route("/a").handler(context -> context.reroute("/sub/b"));
        sub.route("/b").handler(context -> context.end("page"));
        router.route("/sub/*").subRouter(sub);
        Answer plain = get("/sub/a");
        assertEquals("page", plain.body());
        assertEquals(VARY, plain.header("vary"));
        assertRefused(get("/sub/a", PREFETCH));
        assertEquals(List.of("/a", "/a"), decided);
    }

    @Test
    void theRouterRefusesAMalformedEscape() throws IOException {
        router.route().handler(marking("/a"));
        router.route("/a").handler(context -> context.end("page"));
        assertEquals(400, get("/%zz", PREFETCH).status());
        assertEquals(List.of("/%zz"), decided);
    }

    /** Vert.x requires an order of the handlers of a route. */
    @Test
    void handlersOfThePlatformMayFollowOnTheSameRoute() throws IOException {
        router.route()
                .handler(marking("/a"))
                .handler(BodyHandler.create(false))
                .handler(context -> context.end("page"));
        assertRefused(get("/a", PREFETCH));
        assertPage("/b");
    }

    @Test
    void headersThatThePolicyAdds() throws IOException {
        SpeculationPolicy policy = SpeculationPolicy.builder()
                .refuse("/a")
                .header("Next-Router-Prefetch", "1")
                .build();
        router.route().handler(new SpeculationHandler(policy)).handler(context -> context.end("page"));
        assertEquals(503, get("/a", "next-router-prefetch: 1").status());
    }

    @Test
    void http2() {
        router.route().handler(marking("/a")).handler(context -> context.end("page"));
        Http2 client = new Http2(vertx, server.port());
        HttpClientResponse refused = client.get("/a?b", Map.of("sec-purpose", "prefetch"));
        assertEquals(503, refused.statusCode());
        assertEquals("no-store", refused.getHeader("cache-control"));
        HttpClientResponse plain = client.get("/a", Map.of());
        assertEquals(200, plain.statusCode());
        assertEquals(VARY, plain.getHeader("vary"));
        assertEquals(List.of("/a", "/a"), decided);
    }
}
