// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import dev.sfv.speculation.SpeculationPolicy;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.EnumSet;
import java.util.Map;

/** A Tomcat for {@code benchmarks/load}, with the adapter or without it. */
final class LoadServer {
    private LoadServer() {}

    /**
     * Starts the server, and prints its port.
     *
     * @param arguments {@code with} or {@code without}
     */
    public static void main(String... arguments) throws Exception {
        boolean guarded = arguments[0].equals("with");
        System.out.println(new TomcatServer(Map.of("", context -> add(context, guarded))).port());
    }

    private static void add(ServletContext context, boolean guarded) {
        if (guarded) {
            context.addFilter("speculation", new SpeculationFilter(SpeculationPolicy.refusing("/refused/**")))
                    .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        }
        SiteServlet.add(context, "hello", new HelloServlet(), "/");
    }

    private static final class HelloServlet extends HttpServlet {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/plain");
            response.setContentLength(5);
            response.getOutputStream().print("hello");
        }
    }
}
