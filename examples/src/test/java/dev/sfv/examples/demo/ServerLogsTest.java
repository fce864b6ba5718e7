// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sfv.browser.Chromium;
import dev.sfv.contract.logs.InstalledServer;
import dev.sfv.contract.logs.LoggingServer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Chromium visits the shop in the same way through several servers, and the inspector reads the same from their logs. */
@Tag("servers")
@Timeout(240)
class ServerLogsTest {
    /** What is not the same: names, the length of the log, and how many fields are checked, because Caddy logs all of them. */
    private static final List<String> NOT_COMPARED = List.of("log", "formats", "bytes", "fields_checked");

    @TempDir
    private Path folder;

    /** Starts a server that forwards to another one. */
    @FunctionalInterface
    private interface Starter {
        LoggingServer start(Path folder, int upstream) throws Exception;
    }

    @Test
    void giveTheSameTable() throws Exception {
        String[] nginx = {"--pattern", InstalledServer.NGINX_PATTERN};
        String[] httpd = {"--pattern", InstalledServer.HTTPD_PATTERN};
        String[] tomcat = {"--pattern", TomcatProxy.PATTERN};

        JsonNode table = summary(visit("nginx", InstalledServer::nginx), nginx);
        assertEquals(
                "{\"PRERENDER\":5,\"ANONYMOUS_PREFETCH\":0,\"PREFETCH\":3,\"OTHER\":0,\"NONE\":7}",
                table.get("purposes").toString());
        assertEquals(table, summary(visit("httpd", InstalledServer::httpd), httpd));
        assertEquals(table, summary(visit("Caddy", InstalledServer::caddy)));
        assertEquals(table, summary(visit("Tomcat", TomcatProxy::new), tomcat));
    }

    /** Opens the shop, waits until all is loaded in advance, and follows a link. */
    private Path visit(String name, Starter starter) throws Exception {
        Path place = Files.createDirectory(folder.resolve(name));
        try (DemoServer demo = DemoServer.start(0);
                Happenings happenings = new Happenings(demo)) {
            LoggingServer server = starter.start(place, demo.port());
            try (Chromium chromium = new Chromium()) {
                chromium.open("http://localhost:" + server.port() + "/shop/");
                LoggingServer.awaitLog(place, 14);
                chromium.click("a[href='/shop/prerendered.html']");
                happenings.await("POST /visited NONE 204 from /shop/prerendered.html");
                return LoggingServer.awaitLog(place, 15);
            } finally {
                server.stop();
            }
        }
    }

    /** What the inspector prints as a program of its own. */
    private static JsonNode summary(Path log, String... options) throws IOException, InterruptedException {
        Stream<String> command = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.sfv.inspector.Inspector",
                "--json",
                "--log",
                log.toString());
        Process inspector = new ProcessBuilder(
                        Stream.concat(command, Stream.of(options)).toList())
                .redirectError(Redirect.INHERIT)
                .start();
        String json = new String(inspector.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, inspector.waitFor());
        return ((ObjectNode) JsonMapper.builder().build().readTree(json)).remove(NOT_COMPARED);
    }
}
