// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import dev.sfv.contract.logs.InstalledServer;
import dev.sfv.contract.logs.LoggingServer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Serial;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.AccessLogValve;

/** Tomcat, which forwards to another server and writes an access log. */
final class TomcatProxy implements LoggingServer {
    private final Tomcat tomcat = new Tomcat();

    TomcatProxy(Path folder, int upstream) throws LifecycleException {
        AccessLogValve valve = new AccessLogValve();
        valve.setPattern(InstalledServer.TOMCAT_PATTERN);
        valve.setDirectory(folder.toString());
        valve.setPrefix(LOG);
        valve.setRotatable(false);
        valve.setBuffered(false);
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getEngine().getPipeline().addValve(valve);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "proxy", new Proxy(upstream));
        context.addServletMappingDecoded("/", "proxy");
        tomcat.start();
    }

    private static final class Proxy extends HttpServlet {
        @Serial
        private static final long serialVersionUID = 1;

        /** The headers of the connection, which Tomcat and the client of the JDK set themselves. */
        private static final Set<String> NOT_FORWARDED =
                Set.of("connection", "content-length", "date", "host", "transfer-encoding");

        private final transient HttpClient client =
                HttpClient.newBuilder().version(Version.HTTP_1_1).build();
        private final int upstream;

        Proxy(int upstream) {
            this.upstream = upstream;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            HttpResponse<byte[]> answer = send(forwarded(request));
            response.setStatus(answer.statusCode());
            answer.headers()
                    .map()
                    .forEach((name, values) -> values.stream()
                            .filter(value -> isForwarded(name))
                            .forEach(value -> response.addHeader(name, value)));
            response.getOutputStream().write(answer.body());
        }

        private HttpRequest forwarded(HttpServletRequest request) throws IOException {
            URI target = URI.create("http://127.0.0.1:" + upstream + request.getRequestURI());
            HttpRequest.Builder builder = HttpRequest.newBuilder(target)
                    .method(
                            request.getMethod(),
                            BodyPublishers.ofByteArray(request.getInputStream().readAllBytes()));
            for (String name : Collections.list(request.getHeaderNames())) {
                if (isForwarded(name)) {
                    Collections.list(request.getHeaders(name)).forEach(value -> builder.header(name, value));
                }
            }
            return builder.build();
        }

        private static boolean isForwarded(String name) {
            return !NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT));
        }

        private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
            try {
                return client.send(request, BodyHandlers.ofByteArray());
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
    }

    @Override
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
