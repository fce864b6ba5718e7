// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import static dev.sfv.contract.Answers.assertRefused;
import static dev.sfv.contract.RunningStack.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.Client;
import dev.sfv.contract.Client.Answer;
import dev.sfv.speculation.ClearSiteData;
import dev.sfv.speculation.SpeculationPolicy;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A filter logs users in with single-use links. A prefetch of a link must not use it up. */
class SingleUseLinkTest {
    private static final String LINK = "/login/3f9c";

    /** The users by the tokens of their links. */
    private final Map<String, String> usersByToken = new ConcurrentHashMap<>(Map.of("3f9c", "ada"));

    private void guarded(ServletContext context) {
        context.addFilter("speculation", new SpeculationFilter(SpeculationPolicy.refusing("/login/*")))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        context.addFilter("login", this::logIn)
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        SiteServlet.add(context, "home", new Home(), "/");
    }

    private void unguarded(ServletContext context) {
        context.addFilter("login", this::logIn)
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        SiteServlet.add(context, "home", new Home(), "/");
    }

    private void guardedTooLate(ServletContext context) {
        context.addFilter("login", this::logIn)
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        context.addFilter("speculation", new SpeculationFilter(SpeculationPolicy.refusing("/login/*")))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        SiteServlet.add(context, "home", new Home(), "/");
    }

    private void logIn(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest visit
                && response instanceof HttpServletResponse answer
                && visit.getServletPath().startsWith("/login/")) {
            logIn(visit, answer);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void logIn(HttpServletRequest request, HttpServletResponse response) {
        String user = usersByToken.remove(request.getServletPath().substring("/login/".length()));
        if (user == null) {
            response.setStatus(HttpServletResponse.SC_GONE);
        } else {
            request.getSession().setAttribute("user", user);
            ServletFields.set(response, ClearSiteData.FIELD, ClearSiteData.SPECULATIVE_LOADS);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/");
        }
    }

    /** Answers with the name of the user who is logged in. */
    private static final class Home extends HttpServlet {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/plain");
            response.getWriter().print(request.getSession().getAttribute("user"));
        }
    }

    /** Passes the answers to a prefetch of the link and to the click to a check. */
    private static void visit(Consumer<ServletContext> application, Visit visit) throws Exception {
        TomcatServer server = new TomcatServer(Map.of("", application));
        try {
            Answer prefetch = Client.send(server.port(), request("GET", LINK, "Sec-Purpose: prefetch"));
            Answer click = Client.send(server.port(), request("GET", LINK));
            visit.check(prefetch, click, server.port());
        } finally {
            server.stop();
        }
    }

    private interface Visit {
        void check(Answer prefetch, Answer click, int port) throws IOException;
    }

    @Test
    void theFilterRefusesThePrefetchAndTheClickLogsIn() throws Exception {
        visit(this::guarded, (prefetch, click, port) -> {
            assertRefused(prefetch);
            assertEquals("", prefetch.header("set-cookie"));
            assertEquals(303, click.status());
            assertEquals("\"prefetchCache\", \"prerenderCache\"", click.header("clear-site-data"));
            String session = click.header("set-cookie").split(";", 2)[0];
            assertEquals(
                    "ada",
                    Client.send(port, request("GET", "/", "Cookie: " + session)).body());
        });
    }

    @Test
    void withoutTheFilterThePrefetchUsesUpTheLink() throws Exception {
        visit(this::unguarded, (prefetch, click, port) -> {
            assertEquals(303, prefetch.status());
            assertEquals(410, click.status());
        });
    }

    @Test
    void afterTheLogInTheFilterIsTooLate() throws Exception {
        visit(this::guardedTooLate, (prefetch, click, port) -> {
            assertEquals(303, prefetch.status());
            assertEquals(410, click.status());
        });
    }
}
