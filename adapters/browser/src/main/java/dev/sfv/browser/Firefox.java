// SPDX-License-Identifier: Apache-2.0
package dev.sfv.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Firefox, driven by WebDriver BiDi, which Firefox itself supports. Selenium would need geckodriver, and Debian has no package of it.
 */
public final class Firefox implements Browser {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int TIMEOUT_SECONDS = 60;

    private final Path profile;
    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final String tab;
    private int commands;

    /** Starts Firefox with a new profile. */
    public Firefox() throws IOException {
        profile = Files.createTempDirectory("firefox");
        process = new ProcessBuilder(
                        Programs.find("firefox-esr").toString(),
                        "--headless",
                        "--no-remote",
                        "--profile",
                        profile.toString(),
                        "--remote-debugging-port",
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // even if a call below fails
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(remoteEnd(), new Listener())
                .join();
        command("session.new", Map.of("capabilities", Map.of()));
        tab = command("browsingContext.getTree", Map.of())
                .at("/contexts/0/context")
                .asText();
    }

    /** Returns the address on which Firefox listens. Firefox writes it to a file in its profile. */
    private URI remoteEnd() throws IOException {
        Path server = profile.resolve("WebDriverBiDiServer.json");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (System.nanoTime() < deadline) {
            if (Files.exists(server)) {
                JsonNode address = JSON.readTree(server.toFile());
                if (address.has("ws_port")) {
                    return URI.create(
                            "ws://" + address.path("ws_host").asText() + ":" + address.path("ws_port") + "/session");
                }
            }
            Thread.onSpinWait();
        }
        throw new IOException("Firefox did not start");
    }

    @Override
    public void open(String url) throws IOException {
        command("browsingContext.navigate", Map.of("context", tab, "url", url, "wait", "complete"));
    }

    @Override
    public String run(String expression) throws IOException {
        JsonNode result = command(
                "script.evaluate",
                Map.of("expression", expression, "target", Map.of("context", tab), "awaitPromise", true));
        return result.at("/result/value").asText();
    }

    @Override
    public void type(String selector, String text) throws IOException {
        run("document.querySelector(`" + selector + "`).focus()");
        List<Map<String, String>> keys = text.codePoints()
                .mapToObj(Character::toString)
                .flatMap(key ->
                        Stream.of(Map.of("type", "keyDown", "value", key), Map.of("type", "keyUp", "value", key)))
                .toList();
        Map<String, ?> keyboard = Map.of("type", "key", "id", "keyboard", "actions", keys);
        command("input.performActions", Map.of("context", tab, "actions", List.of(keyboard)));
    }

    @Override
    public void choose(String selector, Path file) throws IOException {
        Map<String, ?> locator = Map.of("type", "css", "value", selector);
        String id = command("browsingContext.locateNodes", Map.of("context", tab, "locator", locator))
                .at("/nodes/0/sharedId")
                .asText();
        List<String> files = List.of(file.toAbsolutePath().toString());
        command("input.setFiles", Map.of("context", tab, "element", Map.of("sharedId", id), "files", files));
    }

    private JsonNode command(String method, Map<String, ?> parameters) throws IOException {
        int id = ++commands;
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        JsonNode answer = receive();
        while (answer.path("id").asInt() != id) {
            answer = receive(); // an event
        }
        if (!answer.path("type").asText().equals("success")) {
            throw new IOException(answer.toString());
        }
        return answer.path("result");
    }

    private JsonNode receive() throws IOException {
        try {
            String message = messages.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IOException("Firefox did not answer");
            }
            return JSON.readTree(message);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Joins the parts of each message. */
    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                messages.add(message.toString());
                message.setLength(0);
            }
            return WebSocket.Listener.super.onText(webSocket, part, last);
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.destroy();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
