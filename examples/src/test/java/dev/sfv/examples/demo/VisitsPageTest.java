// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The script of {@code docs/visits.md} must be the script of the demo, which is tested in browsers. */
class VisitsPageTest {
    @Test
    void hasTheScriptOfTheDemo() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "visits.md"));
        try (InputStream in = DemoServer.class.getResourceAsStream("shop/visited.js")) {
            String script = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            assertTrue(page.contains("```js\n" + script + "```"), script);
        }
    }
}
