// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.logs.InstalledServer;
import dev.sfv.inspector.log.LogFormats;
import dev.sfv.inspector.log.LoggedRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The logs of nginx, Apache httpd and Caddy have the requests as they were sent, except as {@link Difference} lists. */
@Tag("servers")
class InstalledServerLogTest {
    @TempDir
    private Path folder;

    /** The server to which the others forward requests. */
    private VertxServer upstream;

    @BeforeEach
    void start() throws Exception {
        upstream = new VertxServer(folder);
    }

    @AfterEach
    void stop() {
        upstream.stop();
    }

    @Test
    void nginx() throws Exception {
        check(new Subject(
                "nginx",
                LogFormats.ofPattern(InstalledServer.NGINX_PATTERN),
                place -> InstalledServer.nginx(place, upstream.port())));
    }

    @Test
    void httpd() throws Exception {
        check(new Subject(
                "httpd",
                LogFormats.ofPattern(InstalledServer.HTTPD_PATTERN),
                place -> InstalledServer.httpd(place, upstream.port())));
    }

    @Test
    void caddy() throws Exception {
        check(new Subject("Caddy", LogFormats.ofName("caddy"), place -> InstalledServer.caddy(place, upstream.port())));
    }

    private void check(Subject server) throws Exception {
        List<LoggedRequest> logged = server.logged(Files.createDirectory(folder.resolve("server")));
        assertEquals(server.expected(), Facts.sorted(logged.stream().map(Facts::of)));
    }
}
