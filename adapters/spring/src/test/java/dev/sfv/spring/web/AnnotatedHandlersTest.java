// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.spring.RefuseSpeculation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.Ordered;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Tests that the predicate finds the same handler as Spring, and does not change the request. */
class AnnotatedHandlersTest {
    @RestController
    @EnableWebMvc
    @RefuseSpeculation
    static class Annotated {
        @RequestMapping({"/annotated/{id}", "/shadowed"})
        String annotated() {
            return "";
        }

        @PostMapping("/post")
        String post() {
            return "";
        }
    }

    /** A mapping before all others. */
    static class Shadow extends SimpleUrlHandlerMapping {
        Shadow() {
            super(Collections.singletonMap("/shadowed", (HttpRequestHandler) (request, response) -> {}));
            setOrder(Ordered.HIGHEST_PRECEDENCE);
        }
    }

    /** A mapping that matches nothing, and fails for one path. */
    static class Failing implements HandlerMapping, Ordered {
        @Override
        @SuppressWarnings("NullAway") // null means that there is no handler
        public HandlerExecutionChain getHandler(jakarta.servlet.http.HttpServletRequest request) {
            if (request.getRequestURI().endsWith("fails")) {
                throw new IllegalStateException();
            }
            request.removeAttribute("kept");
            request.setAttribute("left", "behind");
            return null;
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }

    private final AnnotatedHandlers annotated = new AnnotatedHandlers(context().getBeanProvider(HandlerMapping.class));

    private static AnnotationConfigWebApplicationContext context() {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Annotated.class, Shadow.class, Failing.class);
        context.refresh();
        return context;
    }

    private boolean test(String method, String path) {
        return annotated.test(new MockHttpServletRequest(method, path));
    }

    @Test
    void findsTheHandlerThatSpringFinds() {
        assertTrue(test("GET", "/annotated/7"));
        assertTrue(test("HEAD", "/annotated/7"));
        assertTrue(test("GET", "/annotated;a=b/%37"));
        assertFalse(test("GET", "/nothing"));
        assertFalse(test("GET", "/annotated/7/8"));
    }

    @Test
    void theFirstMappingDecides() {
        assertFalse(test("GET", "/shadowed"));
    }

    @Test
    void afterAFailureTheHandlerIsNotAnnotated() {
        assertTrue(test("POST", "/post"));
        assertFalse(test("GET", "/post"));
        assertTrue(test("GET", "/annotated/works"));
        assertFalse(test("GET", "/annotated/fails"));
    }

    @Test
    void doesNotChangeTheRequest() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/annotated/7");
        request.setAttribute("kept", "as it is");
        assertTrue(annotated.test(request));
        assertEquals(List.of("kept"), Collections.list(request.getAttributeNames()));
        assertEquals("as it is", request.getAttribute("kept"));
    }

    @Test
    void theContextPathIsNotPartOfThePath() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/shop/annotated/7");
        request.setContextPath("/shop");
        assertTrue(annotated.test(request));
    }
}
