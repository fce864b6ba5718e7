// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import static dev.sfv.contract.RunningStack.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.Client;
import dev.sfv.contract.Server;
import dev.sfv.fields.CacheStatus;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Sets fields in the response objects of the containers. */
class ServletFieldsTest {
    private static final class Setting extends HttpServlet {
        @Serial
        private static final long serialVersionUID = 1;

        /** Answers with the version of the Servlet API. */
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            ServletFields.set(response, CacheStatus.FIELD, List.of());
            for (String cache : List.of("a", "b")) {
                ServletFields.set(response, CacheStatus.FIELD, List.of(CacheStatus.hit(cache)));
            }
            if (request.getRequestURI().equals("/removed")) {
                ServletFields.set(response, CacheStatus.FIELD, List.of());
            }
            ServletContext context = request.getServletContext();
            response.getWriter().print(context.getMajorVersion() + "." + context.getMinorVersion());
        }

        static Map<String, Consumer<ServletContext>> applications() {
            return Map.of("", context -> SiteServlet.add(context, "setting", new Setting(), "/"));
        }
    }

    @Test
    void setsAFieldInJetty() throws Exception {
        Server server = new JettyServer(Setting.applications());
        assertEquals("b;hit", get(server, "/").header("cache-status"));
        assertEquals("", get(server, "/removed").header("cache-status"));
        server.stop();
    }

    /** Before Servlet 6.1, Tomcat cannot remove a header. */
    @Test
    void setsAFieldInTomcat() throws Exception {
        Server server = new TomcatServer(Setting.applications());
        assertEquals("b;hit", get(server, "/").header("cache-status"));
        Client.Answer removed = get(server, "/removed");
        assertEquals(removed.body().equals("6.1") ? "" : "b;hit", removed.header("cache-status"));
        server.stop();
    }

    private static Client.Answer get(Server server, String path) throws IOException {
        return Client.send(server.port(), request("GET", path));
    }
}
