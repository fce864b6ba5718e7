// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import static dev.sfv.contract.Answers.VARY;
import static dev.sfv.contract.Answers.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.Client.Answer;
import dev.sfv.contract.RunningStack;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that speculative loads of annotated handlers are refused before the handler is called. */
@ParameterizedClass
@MethodSource("shops")
class AnnotationTest {
    private static final String PREFETCH = "Sec-Purpose: prefetch";

    private final Application shop;

    AnnotationTest(Application shop) {
        this.shop = shop;
    }

    static Stream<Application> shops() {
        Map<String, String> properties = Map.of("sfv.speculation.refuse", "/token/**");
        return Arrays.stream(WebKind.values()).map(kind -> kind.start(Shop.class, properties));
    }

    @BeforeEach
    void forget() {
        Shop.CALLED.clear();
    }

    @ParameterizedTest
    @CsvSource({"/cart/7, add 7", "/token, token", "/account/close, close", "/account/confirm, confirm"})
    void annotated(String path, String handler) throws IOException {
        assertRefused(shop.get(path, PREFETCH));
        assertRefused(shop.get(path, "Purpose: prefetch"));
        assertRefused(shop.send(RunningStack.request("HEAD", path, PREFETCH)));
        assertEquals(List.of(), Shop.CALLED);

        Answer ordinary = shop.get(path);
        assertEquals(handler, ordinary.body());
        assertEquals(VARY, ordinary.header("vary"), "once, even if the path is also marked");
        assertEquals(VARY, shop.get(path, "Sec-Purpose: other").header("vary"));
        assertEquals(List.of(handler, handler), Shop.CALLED);
    }

    @Test
    void theMostSpecificMappingDecides() throws IOException {
        Answer view = shop.get("/cart/view", PREFETCH);
        assertEquals("view", view.body());
        assertEquals("", view.header("vary"));
        assertEquals("", shop.get("/cart/view").header("vary"));
    }

    @Test
    void theMethodDecides() throws IOException {
        assertRefused(shop.send(RunningStack.post("/cart/view", PREFETCH)));
        assertEquals("empty", shop.send(RunningStack.post("/cart/view")).body());
    }

    /** If Spring sends a path to the annotated handler, a prefetch of it must be refused, whatever its spelling. */
    @ParameterizedTest
    @CsvSource({
        "/account/close",
        "/account/close/",
        "//account/close",
        "/account/%63lose",
        "/account;a=b/close",
        "/account/close;a=b",
        "/x/../account/close",
        "/account/./close",
        "/account%2Fclose",
        "/ACCOUNT/close",
        "http://localhost/account/close"
    })
    void otherSpellings(String path) throws IOException {
        boolean reached = shop.get(path).body().equals("close");
        Shop.CALLED.clear();
        Answer prefetch = shop.get(path, PREFETCH);
        assertEquals(reached, prefetch.status() == 503, prefetch::toString);
        assertEquals(List.of(), Shop.CALLED);
    }

    @Test
    void keepsTheVaryOfTheHandler() throws IOException {
        String vary = shop.get("/cart/own/vary").header("vary");
        assertEquals(Set.of((VARY + ", Cookie").split(", ")), Set.of(vary.split(", ")));
    }

    @Test
    void anErrorOfAnAnnotatedHandlerVaries() throws IOException {
        Answer failed = shop.get("/cart/failing/page");
        assertEquals(500, failed.status());
        assertEquals(VARY, failed.header("vary"));
    }

    @ParameterizedTest
    @CsvSource({"GET, /nothing, 404", "HEAD, /nothing, 404", "OPTIONS, /cart/7, 200", "TRACE, /cart/7, 405"})
    void withoutHandler(String method, String path, int status) throws IOException {
        assertEquals(
                shop.send(RunningStack.request(method, path)).status(),
                shop.send(RunningStack.request(method, path, "X-Sec-Purpose: prefetch"))
                        .status());
        if (!path.equals("/token")) {
            assertEquals(
                    status,
                    shop.send(RunningStack.request(method, path, PREFETCH)).status());
        }
        assertEquals(List.of(), Shop.CALLED);
    }
}
