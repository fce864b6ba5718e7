// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sfv.browser.Chromium;
import dev.sfv.contract.logs.InstalledServer;
import dev.sfv.contract.logs.LoggingServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Chromium visits the shop in the same way through several servers. The inspector must read the same from their logs. */
@Tag("servers")
@Timeout(240)
class ServerLogsTest {
    /** The keys that differ: names, the length of the log, and numbers from other headers, all of which only Caddy logs. */
    private static final List<String> NOT_COMPARED =
            List.of("log", "formats", "bytes", "fields_checked", "prefetch_uses");

    @TempDir
    private Path folder;

    /** Starts a server that forwards to another one. */
    @FunctionalInterface
    private interface Starter {
        LoggingServer start(Path folder, int upstream) throws Exception;
    }

    @Test
    void haveTheSameSummary() throws Exception {
        String[] nginx = {"--pattern", InstalledServer.NGINX_PATTERN};
        String[] httpd = {"--pattern", InstalledServer.HTTPD_PATTERN};
        String[] tomcat = {"--pattern", InstalledServer.TOMCAT_PATTERN};

        JsonNode table = table(visit("nginx", InstalledServer::nginx), nginx);
        assertEquals(
                "{\"PRERENDER\":5,\"ANONYMOUS_PREFETCH\":0,\"PREFETCH\":3,\"OTHER\":0,\"NONE\":7}",
                table.get("purposes").toString());
        assertEquals(table, table(visit("httpd", InstalledServer::httpd), httpd));
        assertEquals(table, table(visit("Caddy", InstalledServer::caddy)));
        assertEquals(table, table(visit("Tomcat", TomcatProxy::new), tomcat));
    }

    /** Opens the shop, waits until all is loaded in advance, and follows a link. */
    private Path visit(String name, Starter starter) throws Exception {
        Path place = Files.createDirectory(folder.resolve(name));
        try (DemoServer demo = DemoServer.start(0);
                RecordedEvents events = new RecordedEvents(demo)) {
            LoggingServer server = starter.start(place, demo.port());
            try (Chromium chromium = new Chromium()) {
                chromium.open("http://localhost:" + server.port() + "/shop/");
                LoggingServer.awaitLog(place, 14);
                chromium.click("a[href='/shop/prerendered.html']");
                events.await("POST /visited NONE 204 from /shop/prerendered.html");
                return LoggingServer.awaitLog(place, 15);
            } finally {
                server.stop();
            }
        }
    }

    private static JsonNode table(Path log, String... options) throws IOException, InterruptedException {
        return InspectorProgram.summary(log, options).remove(NOT_COMPARED);
    }
}
