// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.contract.logs.InstalledServer;
import dev.sfv.inspector.log.LogFormats;
import dev.sfv.inspector.log.LoggedRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.valves.AccessLogValve;
import org.apache.catalina.valves.JsonAccessLogValve;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The logs of real servers have the requests as they were sent, except as {@link Difference} lists. */
class ServerLogTest {
    @TempDir
    private Path folder;

    static Stream<Subject> servers() {
        return Stream.of(
                new Subject(
                        "Tomcat",
                        LogFormats.ofPattern(InstalledServer.TOMCAT_PATTERN),
                        folder -> new TomcatServer(folder, new AccessLogValve())),
                new Subject(
                        "Tomcat JSON",
                        LogFormats.ofName("tomcat"),
                        folder -> new TomcatServer(folder, new JsonAccessLogValve())),
                new Subject("Jetty", LogFormats.ofPattern(JettyServer.PATTERN), JettyServer::new),
                new Subject("Undertow", LogFormats.ofPattern(UndertowServer.PATTERN), UndertowServer::new),
                new Subject("Vert.x", LogFormats.ofName("tomcat"), VertxServer::new));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void hasTheRequestsAsTheyWereSent(Subject server) throws Exception {
        Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<LoggedRequest> logged = server.logged(folder);
        Instant end = Instant.now();
        assertEquals(server.expected(), Facts.sorted(logged.stream().map(Facts::of)));
        for (LoggedRequest request : logged) {
            Instant time = request.time().orElseThrow();
            assertTrue(!time.isBefore(begin) && !time.isAfter(end), time + " is not from " + begin + " to " + end);
        }
    }
}
