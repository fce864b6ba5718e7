// SPDX-License-Identifier: Apache-2.0
package dev.sfv.vertx;

import static dev.sfv.contract.Answers.assertRefused;
import static dev.sfv.contract.RunningStack.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.Client;
import dev.sfv.contract.Client.Answer;
import dev.sfv.speculation.SpeculationPolicy;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2Options;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.OAuth2AuthHandler;
import io.vertx.ext.web.handler.SessionHandler;
import io.vertx.ext.web.sstore.LocalSessionStore;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Vert.x's handler for OAuth 2 keeps one {@code state} in the session. A prefetch that begins another log-in must not overwrite it, and a
 * prefetch of the callback must not use it up.
 */
class SingleUseLinkTest {
    private static final String PREFETCH = "Sec-Purpose: prefetch";

    private final Vertx vertx = Vertx.vertx();
    private final VertxServer authorization = authorizationServer();
    private final Router router = Router.router(vertx);
    private final VertxServer server = new VertxServer(vertx, router);

    @AfterEach
    void stop() {
        server.stop(); // and the other server of this Vert.x
    }

    private void guarded() {
        router.route().handler(new SpeculationHandler(SpeculationPolicy.refusing("/account/**", "/callback")));
        router.route().handler(SessionHandler.create(LocalSessionStore.create(vertx)));
        OAuth2AuthHandler logIn = OAuth2AuthHandler.create(vertx, provider(), "http://localhost/callback");
        logIn.setupCallback(router.get("/callback"));
        router.get("/account/*").handler(logIn).handler(context -> context.end("your account"));
    }

    private void unguarded() {
        router.route().handler(SessionHandler.create(LocalSessionStore.create(vertx)));
        OAuth2AuthHandler logIn = OAuth2AuthHandler.create(vertx, provider(), "http://localhost/callback");
        logIn.setupCallback(router.get("/callback"));
        router.get("/account/*").handler(logIn).handler(context -> context.end("your account"));
    }

    private OAuth2Auth provider() {
        return OAuth2Auth.create(
                vertx,
                new OAuth2Options()
                        .setClientId("app")
                        .setClientSecret("secret")
                        .setSite("http://localhost:" + authorization.port())
                        .setAuthorizationPath("/authorize")
                        .setTokenPath("/token"));
    }

    /** Starts an authorization server that returns a token for every code. */
    private VertxServer authorizationServer() {
        Router provider = Router.router(vertx);
        JsonObject token = new JsonObject().put("access_token", "opaque").put("token_type", "Bearer");
        provider.post("/token").handler(context -> context.json(token));
        return new VertxServer(vertx, provider);
    }

    private Answer get(String path, String... headers) throws IOException {
        return Client.send(server.port(), request("GET", path, headers));
    }

    /** Returns the path of the callback to which the authorization server redirects after the log-in that an answer has begun. */
    private static String callback(Answer begun) {
        assertEquals(302, begun.status());
        String query = begun.header("location").split("\\?", 2)[1];
        String state = Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.startsWith("state="))
                .findFirst()
                .orElseThrow();
        return "/callback?code=c&" + state;
    }

    private static String session(Answer answer) {
        return "Cookie: " + answer.header("set-cookie").split(";", 2)[0];
    }

    @Test
    void theHandlerRefusesAPrefetchAndTheLogInSucceeds() throws IOException {
        guarded();
        Answer begun = get("/account/");
        String session = session(begun);
        assertRefused(get("/account/orders", session, PREFETCH));
        assertRefused(get(callback(begun), session, PREFETCH));
        Answer loggedIn = get(callback(begun), session);
        assertEquals(302, loggedIn.status());
        assertEquals("/account/", loggedIn.header("location"));
        assertEquals("your account", get("/account/", session(loggedIn)).body());
    }

    @Test
    void withoutTheHandlerAPrefetchOverwritesTheState() throws IOException {
        unguarded();
        Answer begun = get("/account/");
        String session = session(begun);
        assertEquals(302, get("/account/orders", session, PREFETCH).status());
        assertEquals(401, get(callback(begun), session).status());
    }

    @Test
    void withoutTheHandlerAPrefetchUsesUpTheCallback() throws IOException {
        unguarded();
        Answer begun = get("/account/");
        String session = session(begun);
        assertEquals(302, get(callback(begun), session, PREFETCH).status());
        assertEquals(401, get(callback(begun), session).status());
    }
}
