// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import dev.sfv.contract.Cost;
import dev.sfv.contract.Server;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.typed.FieldLines;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Measures what the adapter allocates for a request that has none of the headers, with the request objects of the containers. */
class AbsentHeadersTest {
    private static final class Measuring extends HttpServlet {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient Cost fields = new Cost();
        private final transient Cost filter = new Cost();
        private final transient SpeculationFilter speculation =
                new SpeculationFilter(SpeculationPolicy.refusing("/logout", "/cart/**"));

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            Supplier<RequestPurpose> shortForm =
                    () -> RequestPurpose.from(FieldLines.ofEnumerations(request::getHeaders));
            request.getServletPath(); // Tomcat makes this String in the first call, and keeps it
            fields.measure(() -> ServletFields.purpose(request), shortForm);
            filter.measure(() -> speculation.decide(request).purpose(), shortForm);
            response.setStatus(204);
        }

        Map<String, Consumer<ServletContext>> applications() {
            return Map.of("", context -> SiteServlet.add(context, "measuring", this, "/"));
        }

        void ask(Server server) throws Exception {
            Cost.ask(server.port());
            server.stop();
        }

        void assertAre(String title, int shortFormBytes) throws Exception {
            fields.assertIs(title, shortFormBytes, 0);
            filter.assertIs(title, shortFormBytes, 0);
        }
    }

    @Test
    void allocatesNothingInTomcat() throws Exception {
        Measuring servlet = new Measuring();
        servlet.ask(new TomcatServer(servlet.applications()));
        servlet.assertAre("Tomcat", 192);
    }

    @Test
    void allocatesNothingInJetty() throws Exception {
        Measuring servlet = new Measuring();
        servlet.ask(new JettyServer(servlet.applications()));
        servlet.assertAre("Jetty", 312);
    }
}
