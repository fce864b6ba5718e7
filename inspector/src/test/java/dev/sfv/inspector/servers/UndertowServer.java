// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.servers;

import dev.sfv.contract.logs.LoggingServer;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.accesslog.AccessLogHandler;
import io.undertow.server.handlers.accesslog.DefaultAccessLogReceiver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Undertow, with its handler of access logs. */
final class UndertowServer implements LoggingServer {
    static final String PATTERN = "%h %l %u %t \"%r\" %s %b \"%{i,Referer}\" \"%{i,User-Agent}\" \"%{i,Sec-Purpose}\""
            + " \"%{i,Sec-Fetch-Mode}\" \"%{i,Sec-Fetch-Dest}\" \"%{i,Sec-Speculation-Tags}\"";

    private final Undertow server;
    private final ExecutorService writing = Executors.newSingleThreadExecutor();
    private final DefaultAccessLogReceiver receiver;

    UndertowServer(Path folder) {
        receiver = DefaultAccessLogReceiver.builder()
                .setLogWriteExecutor(writing)
                .setOutputDirectory(folder)
                .setLogBaseName(LOG)
                .setLogNameSuffix("")
                .setRotate(false)
                .build();
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(new AccessLogHandler(
                        UndertowServer::answer, receiver, PATTERN, UndertowServer.class.getClassLoader()))
                .build();
        server.start();
    }

    private static void answer(HttpServerExchange exchange) {
        exchange.setStatusCode(Answer.status(exchange.getRequestPath()));
        exchange.getResponseSender().send(Answer.body(exchange.getRequestPath()));
    }

    @Override
    public int port() {
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    @Override
    public void stop() throws IOException {
        server.stop();
        receiver.close();
        writing.shutdown();
    }
}
