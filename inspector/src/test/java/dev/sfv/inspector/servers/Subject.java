// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.servers;

import dev.sfv.contract.Client;
import dev.sfv.contract.logs.LoggingServer;
import dev.sfv.inspector.log.LogFormat;
import dev.sfv.inspector.log.LogListener;
import dev.sfv.inspector.log.LoggedRequest;
import dev.sfv.inspector.log.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A tested server, and the format of its log. */
record Subject(String name, LogFormat format, Starter starter) {
    /** These servers reject quotes in a target, as the RFC requires. */
    private static final List<String> STRICT = List.of("Tomcat", "Tomcat JSON", "Undertow");

    /** Starts a server that writes its log into a folder. */
    @FunctionalInterface
    interface Starter {
        LoggingServer start(Path folder) throws Exception;
    }

    /** {@return the requests that are sent} */
    private List<SentRequest> requests() {
        return SentRequest.all().stream()
                .filter(request -> !(STRICT.contains(name) && request.target().contains("\"")))
                .toList();
    }

    /** Sends the requests, and returns the requests that are read from the log. */
    List<LoggedRequest> logged(Path folder) throws Exception {
        List<String> requests = requests().stream().map(SentRequest::wireFormat).toList();
        LoggingServer server = starter.start(folder);
        try {
            Client.sendAll(server.port(), requests);
            return read(LoggingServer.awaitLog(folder, requests.size()));
        } finally {
            server.stop();
        }
    }

    private List<LoggedRequest> read(Path log) throws IOException {
        Listener listener = new Listener();
        try (InputStream in = Files.newInputStream(log)) {
            format.read(in, Progress.NONE, listener);
        }
        return listener.requests;
    }

    /** Keeps requests, and fails for anything else. */
    private static final class Listener implements LogListener {
        private final List<LoggedRequest> requests = new ArrayList<>();

        @Override
        public void request(LoggedRequest request) {
            requests.add(request);
        }

        @Override
        public void unreadable(long line, String reason) {
            throw new AssertionError("line " + line + ": " + reason);
        }

        @Override
        public void truncated(String reason) {
            throw new AssertionError(reason);
        }

        @Override
        public void otherLine() {
            throw new AssertionError("a line without a request");
        }

        @Override
        public void end(long lines, long bytes) {}
    }

    /** {@return the requests that should be read} */
    String expected() {
        return Facts.sorted(requests().stream().map(request -> {
            Facts facts = Facts.of(request);
            Difference.of(name, request.about()).forEach(difference -> difference.applyTo(facts));
            return facts;
        }));
    }

    @Override
    public String toString() {
        return name;
    }
}
