// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.servers;

import dev.sfv.contract.logs.LoggingServer;
import java.nio.file.Path;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLogWriter;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** Jetty, with its custom request log. */
final class JettyServer implements LoggingServer {
    static final String PATTERN = CustomRequestLog.EXTENDED_NCSA_FORMAT
            + " \"%{Sec-Purpose}i\" \"%{Sec-Fetch-Mode}i\" \"%{Sec-Fetch-Dest}i\" \"%{Sec-Speculation-Tags}i\"";

    private final Server server = new Server();
    private final ServerConnector connector;

    JettyServer(Path folder) throws Exception {
        HttpConfiguration http = new HttpConfiguration();
        http.setUriCompliance(UriCompliance.UNSAFE);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setRequestLog(
                new CustomRequestLog(new RequestLogWriter(folder.resolve(LOG).toString()), PATTERN));
        server.setHandler(new Answers());
        server.start();
    }

    private static final class Answers extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            String path = request.getHttpURI().getPath();
            response.setStatus(Answer.status(path));
            Content.Sink.write(response, true, Answer.body(path), callback);
            return true;
        }
    }

    @Override
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void stop() throws Exception {
        server.stop();
    }
}
