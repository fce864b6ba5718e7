// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.servers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.sfv.contract.logs.InstalledServer;
import dev.sfv.contract.logs.LoggingServer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.AccessLogValve;

/** Tomcat, with one of its valves for access logs. */
final class TomcatServer implements LoggingServer {
    private final Tomcat tomcat = new Tomcat();

    TomcatServer(Path folder, AccessLogValve valve) throws LifecycleException {
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
        Tomcat.addServlet(context, "answers", new Answers());
        context.addServletMappingDecoded("/", "answers");
        tomcat.start();
    }

    private static final class Answers extends HttpServlet {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setStatus(Answer.status(request.getRequestURI()));
            response.getOutputStream()
                    .write(Answer.body(request.getRequestURI()).getBytes(US_ASCII));
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
