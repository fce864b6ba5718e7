// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static dev.sfv.contract.Answers.NOTHING;
import static dev.sfv.contract.Answers.VARY;
import static dev.sfv.contract.Answers.assertHeaders;
import static dev.sfv.contract.Answers.assertPage;
import static dev.sfv.contract.Answers.assertRefused;
import static dev.sfv.contract.Answers.bodyOf;
import static dev.sfv.contract.RunningStack.post;
import static dev.sfv.contract.RunningStack.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.contract.Client.Answer;
import dev.sfv.speculation.Decision.Outcome;
import dev.sfv.speculation.VisitCounter.Counts;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The contract: the cases that every stack must pass. */
final class Cases {
    private static final String PREFETCH = "Sec-Purpose: prefetch";
    private static final String PRERENDER = "Sec-Purpose: prefetch;prerender";
    private static final String[] LINK_PREFETCH = {PREFETCH, "Sec-Fetch-Dest: empty", "Sec-Fetch-Mode: no-cors"};
    private static final String[] NAVIGATION_PRERENDER = {
        PRERENDER, "Sec-Fetch-Dest: document", "Sec-Fetch-Mode: navigate"
    };
    private static final String[] SUBRESOURCE = {PRERENDER, "Sec-Fetch-Dest: image", "Sec-Fetch-Mode: no-cors"};
    private static final String[] SUBRESOURCE_PREFETCH = {PREFETCH, "Sec-Fetch-Dest: script", "Sec-Fetch-Mode: no-cors"
    };
    private static final String LINK_PREFETCH_BODY = "Sec-Purpose\nprefetch\nlink prefetch\nat activation\nprefetch";
    private static final int EIGHT_KILOBYTES = 8 * 1024;
    private static final int LARGE_BODY = 100_000;
    private static final int GRACE_MILLIS = 500;
    private static final int UNKNOWN = -1;

    /** The group of cases for stacks that have context paths. */
    private static final String MOUNTED = "two applications";

    private final List<Case> cases = new ArrayList<>();

    private Cases() {}

    /** Returns all cases that apply to a server. */
    static List<Case> of(Server server) throws IOException {
        return all().stream()
                .filter(one -> server.mountedPort().isPresent() || !one.group().equals(MOUNTED))
                .toList();
    }

    private static List<Case> all() throws IOException {
        Cases all = new Cases();
        all.captures();
        all.values();
        all.malformedValues();
        all.severalLines();
        all.garbage();
        all.olderHeaders();
        all.markedPaths();
        all.headers();
        all.visits();
        all.latePages();
        all.connections();
        all.leftToTheServer();
        all.abortedRequests();
        all.routing();
        all.mountedApplication();
        all.listener();
        all.fields();
        return List.copyOf(all.cases);
    }

    private void add(String group, String name, Case.Check check) {
        cases.add(new Case(group, name, check));
    }

    private void captures() throws IOException {
        for (Capture capture : Capture.all()) {
            Expectation expected = Expectation.of(capture);
            boolean refused = Site.isMarked(capture.path()) && expected.isRefusable();
            add("what browsers sent", capture.toString(), stack -> {
                Answer answer = stack.send(capture.wireFormat());
                if (refused) {
                    assertRefused(answer);
                    return;
                }
                assertPage(bodyOf(expected), answer);
                assertHeaders("", Site.isMarked(capture.path()) ? VARY : "", answer);
            });
        }
    }

    /** Unusual but well-formed values, with their canonical form. */
    private void values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("prefetch; prerender", "prefetch;prerender");
        values.put("  prefetch\t, \tother;a=1  ", "prefetch, other;a=1");
        values.put("prefetch;prerender;prerender=?0", "prefetch;prerender=?0");
        values.put("other;prefetch", "other;prefetch");
        values.put("prefetch;a=\"b, c\"", "prefetch;a=\"b, c\"");
        values.put("\"x\", prefetch, (prefetch)", "prefetch");
        values.put("prefetch" + ";a".repeat(4_000), "prefetch;a");
        values.forEach((value, canonical) -> add("unusual values", named(value), stack -> {
            assertPage(bodyOf(canonical), stack.get("/page/1", "Sec-Purpose: " + value));
        }));
    }

    private void malformedValues() {
        for (String value : List.of(
                "",
                "   ",
                "\t \t",
                ",",
                "prefetch,",
                "prefetch;",
                "prefetch;;prerender",
                "prefetch ; prerender",
                "prefetch;Prerender",
                "prefetch prerender",
                "prefetch;prerender=",
                "prefetch;prerender=?2",
                "\"prefetch",
                "(prefetch",
                "prefetch=1",
                "prefetch;a=:=:",
                "prefetch\u00E9",
                "\u0080",
                "\u00FF",
                "pr\u00C3\u00A9fetch",
                "\\",
                "{}",
                "%zz",
                "prefetch;" + "a;".repeat(4_000))) {
            add("malformed values", named(value), stack -> {
                assertPage(NOTHING, stack.get("/page/1", "Sec-Purpose: " + value));
                assertPage(NOTHING, stack.get("/refusing/1", "Sec-Purpose: " + value));
            });
        }
        add(
                "malformed values",
                "a legacy header decides",
                stack -> assertPage(
                        "Purpose\nprefetch\nunknown\nat activation\nnone",
                        stack.get("/x", "Sec-Purpose: ;", "Purpose: prefetch")));
    }

    private static String named(String value) {
        String start = value.length() < 40 ? value : value.substring(0, 30) + "... " + value.length() + " characters";
        StringBuilder name = new StringBuilder("Sec-Purpose: ");
        start.chars().forEach(c -> name.append(c >= ' ' && c < 0x7F ? "" + (char) c : String.format("\\x%02x", c)));
        return name.toString();
    }

    private void severalLines() {
        lines("good and good", "prefetch;prerender, other", PRERENDER, "sec-purpose: other");
        lines("in the other order", "other, prefetch;prerender", "sec-purpose: other", PRERENDER);
        lines(
                "other headers between them",
                "a, prefetch, b",
                "Sec-Purpose: a",
                "Accept: */*",
                PREFETCH,
                "X: y",
                "SEC-PURPOSE: b");
        add(
                "several lines",
                "good and malformed",
                stack -> assertPage(NOTHING, stack.get("/x", PREFETCH, "Sec-Purpose: ;")));
        add(
                "several lines",
                "malformed and good",
                stack -> assertPage(NOTHING, stack.get("/x", "Sec-Purpose: ;", PREFETCH)));
        add(
                "several lines",
                "a string that continues on the next line",
                stack -> assertPage(
                        bodyOf("prefetch;a=\"b, c\""),
                        stack.get("/x", "Sec-Purpose: prefetch;a=\"b", "Sec-Purpose: c\"")));
        add(
                "several lines",
                "two lines of fetch metadata are malformed",
                stack -> assertPage(
                        bodyOf("prefetch"),
                        stack.get(
                                "/x",
                                PREFETCH,
                                "Sec-Fetch-Dest: empty",
                                "Sec-Fetch-Dest: empty",
                                "Sec-Fetch-Mode: cors")));
    }

    private void lines(String name, String canonical, String... headers) {
        add("several lines", name, stack -> assertPage(bodyOf(canonical), stack.get("/x", headers)));
    }

    private void garbage() {
        for (String part : List.of(",", ";", "(", "\"", "\\", "=", "a=", "%\"", "\u00E9", "prefetch, ;")) {
            String value = part.repeat(EIGHT_KILOBYTES / part.length());
            add("8 KB of garbage", named(value), stack -> {
                assertPage(NOTHING, stack.get("/page/1", "Sec-Purpose: " + value));
                assertPage(NOTHING, stack.get("/page/1", "Sec-Purpose: prefetch" + value));
                assertPage(NOTHING, stack.get("/page/1", "X-Moz: " + value, "Purpose: " + value));
            });
        }
    }

    private void olderHeaders() {
        for (String name : List.of("X-Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")) {
            for (String line : List.of(name + ": prefetch", name.toUpperCase(Locale.ROOT) + ": PreFetch")) {
                add("legacy headers", line, stack -> {
                    String body = name + "\nprefetch\nunknown\nat activation\nnone";
                    assertPage(body, stack.get("/x", line));
                    Answer marked = stack.get("/refusing/1", line);
                    if (name.equals("X-Sec-Purpose")) {
                        assertPage(body, marked); // because Turbo would show the refusal at the click
                    } else {
                        assertRefused(marked);
                    }
                });
            }
        }
        add("legacy headers", "X-Purpose: preview", stack -> {
            assertPage("X-Purpose\npreview\nnone\nnow\nnone", stack.get("/x", "x-purpose: preview"));
            assertRefused(stack.get("/refusing/1", "x-purpose: preview"));
        });
        add("legacy headers", "X-Moz: early hint", stack -> {
            assertPage(NOTHING, stack.get("/x", "X-moz: early hint"));
            assertPage(NOTHING, stack.get("/refusing/1", "X-moz: early hint")); // the user waits for the page
        });
        add("legacy headers", "the order", stack -> {
            String[] headers = {"X-Moz: prefetch", "Purpose: prefetch", "x-sec-purpose: prefetch"};
            assertPage("X-Sec-Purpose\nprefetch\nunknown\nat activation\nnone", stack.get("/x", headers));
            assertRefused(stack.get(
                    "/refusing/1", headers)); // X-Sec-Purpose does not count, but it hides no header that does
        });
        add(
                "legacy headers",
                "Sec-Purpose before all others",
                stack -> assertPage(bodyOf("other"), stack.get("/x", "X-Moz: prefetch", "Sec-Purpose: other")));
    }

    private void markedPaths() {
        for (String path : List.of(
                "/refusing/1", "/refusing/", "/%72efusing/1", "/refusin%67/%31?a=b", "/refusing/1?a=b&/page/")) {
            add("marked paths", "speculative, then plain: " + path, stack -> {
                assertRefused(stack.get(path, NAVIGATION_PRERENDER));
                Answer plain = stack.get(path);
                assertPage(NOTHING, plain);
                assertHeaders("", VARY, plain);
            });
        }
        for (String[] speculative : List.of(
                LINK_PREFETCH, NAVIGATION_PRERENDER, SUBRESOURCE, SUBRESOURCE_PREFETCH, new String[] {PREFETCH})) {
            add("marked paths", "refused: " + String.join(", ", speculative), stack -> {
                assertRefused(stack.get("/refusing/1", speculative));
                assertRefused(stack.send(request("HEAD", "/refusing/1", speculative)));
                assertRefused(stack.send(post("/refusing/1", speculative)));
            });
        }
        add("marked paths", "a subresource prefetch of another path is answered", stack -> {
            assertPage(
                    "Sec-Purpose\nprefetch\nsubresource prefetch\nnever\nprefetch",
                    stack.get("/page/1", SUBRESOURCE_PREFETCH));
        });
        add("marked paths", "header names in other cases", stack -> {
            assertRefused(stack.get("/refusing/1", "sec-purpose: prefetch"));
            assertRefused(stack.get("/refusing/1", "SEC-PURPOSE: prefetch"));
        });
        add("marked paths", "an unknown purpose is answered", stack -> {
            assertPage(bodyOf("other"), stack.get("/refusing/1", "Sec-Purpose: other"));
        });
        add("marked paths", "a path that only begins like a marked path", stack -> {
            assertPage(bodyOf("prefetch"), stack.get("/refusing-not/1?/refusing/", PREFETCH));
        });
    }

    private void headers() {
        add("Cache-Control, Vary", "none of a plain request", stack -> assertHeaders("", "", stack.get("/page/1")));
        add("Cache-Control, Vary", "none of a prerender", stack -> {
            assertHeaders("", "", stack.get("/page/1", NAVIGATION_PRERENDER));
        });
        add("Cache-Control, Vary", "none of a link prefetch", stack -> {
            Answer answer = stack.get("/page/1", LINK_PREFETCH);
            assertPage(LINK_PREFETCH_BODY, answer);
            assertHeaders("", "", answer);
        });
        add("Cache-Control, Vary", "of pages that set Cache-Control themselves", stack -> {
            assertHeaders("max-age=5", "", stack.get("/page/own-cache-control", LINK_PREFETCH));
            assertHeaders("max-age=5", VARY, stack.get("/refusing/own-cache-control"));
        });
        add("Cache-Control, Vary", "of a marked page that adds to Vary", stack -> {
            Answer answer = stack.get("/refusing/own-vary");
            assertEquals(
                    Set.of((VARY + ", Accept-Encoding").split(", ")),
                    Set.of(answer.header("vary").split(", ")));
            assertRefused(stack.get("/refusing/own-vary", PREFETCH));
        });
        add("Cache-Control, Vary", "HEAD has those of GET", stack -> {
            Answer head = stack.send(request("HEAD", "/refusing/1"));
            assertEquals(200, head.status());
            assertHeaders("", VARY, head);
        });
    }

    private void visits() {
        counted("a page", 1, 1, 0, request("GET", "/page/1"));
        counted("a page with a query", 1, 1, 0, request("GET", "/%70age/1?a"));
        counted("something else", 0, 0, 0, request("GET", "/image"));
        counted("HEAD of a page", 0, 0, 0, request("HEAD", "/page/1"));
        counted("POST to a page", 0, 0, 0, post("/page/1"));
        counted("a link prefetch", 1, 0, 0, request("GET", "/page/1", LINK_PREFETCH));
        counted("a prerender", 1, 0, 0, request("GET", "/page/1", NAVIGATION_PRERENDER));
        counted("a part of a prerendered page", 1, 0, 0, request("GET", "/page/1", SUBRESOURCE));
        counted("a subresource prefetch", 1, 0, 0, request("GET", "/page/1", SUBRESOURCE_PREFETCH));
        counted("a legacy header", 1, 0, 0, request("GET", "/page/1", "X-Moz: prefetch"));
        counted("a confirmation", 0, 0, 1, post("/visited"));
        counted("a confirmation without a body", 0, 0, 1, request("POST", "/visited", "Content-Length: 0"));
        counted("a confirmation while prerendering", 0, 0, 0, post("/visited", PRERENDER));
        counted("GET of the confirmation path", 0, 0, 0, request("GET", "/visited"));
        add("visits", "a confirmation is answered with 204", stack -> {
            for (String request : List.of(post("/visited"), post("/visited", PRERENDER))) {
                Answer answer = stack.send(request);
                assertEquals(204, answer.status());
                assertHeaders("", "", answer);
            }
        });
    }

    private void counted(String name, int requests, int immediate, int visits, String request) {
        add("visits", name, stack -> {
            Counts before = stack.visits().counts();
            assertTrue(stack.send(request).status() < 300);
            Counts after = stack.visits().counts();
            assertEquals(
                    new Counts(before.requests() + requests, before.immediate() + immediate, before.visits() + visits),
                    after);
        });
    }

    private void latePages() {
        counted("a page that comes late", 1, 1, 0, request("GET", "/page/late"));
        counted("a prefetch of a page that comes late", 1, 0, 0, request("GET", "/page/late", LINK_PREFETCH));
        add("Cache-Control, Vary", "of pages that come late", stack -> {
            assertHeaders("", "", stack.get("/page/late", LINK_PREFETCH));
            assertHeaders("", VARY, stack.get("/refusing/late"));
        });
        add("connections", "a refusal waits for the page before it", stack -> {
            String late = request("GET", "/page/late");
            String refused = request("GET", "/refusing/1", PREFETCH);
            List<Answer> answers = Client.sendAll(stack.server().port(), List.of(late, refused, refused, late));
            assertPage(NOTHING, answers.get(0));
            assertRefused(answers.get(1));
            assertRefused(answers.get(2));
            assertPage(NOTHING, answers.get(3));
        });
    }

    private void connections() {
        add("connections", "requests one after another", stack -> {
            String plain = request("GET", "/refusing/1");
            String refused = request("GET", "/refusing/1", PREFETCH);
            String link = request("GET", "/page/1", LINK_PREFETCH);
            List<Answer> answers =
                    Client.sendAll(stack.server().port(), List.of(plain, refused, link, refused, refused, plain));
            assertPage(NOTHING, answers.get(0));
            assertRefused(answers.get(1));
            assertPage(LINK_PREFETCH_BODY, answers.get(2));
            assertRefused(answers.get(3));
            assertRefused(answers.get(4));
            assertPage(NOTHING, answers.get(5));
        });
        add("connections", "a refusal does not wait for the body", stack -> {
            String begun = request("POST", "/refusing/1", PREFETCH, "Content-Length: 1000") + "abc";
            assertRefused(stack.send(begun));
        });
        connectionsFor("a refused request, and a plain one", request("GET", "/refusing/1", PREFETCH));
        String large = "Content-Length: " + LARGE_BODY;
        connectionsFor(
                "the same, with a body of 100 KB",
                request("POST", "/refusing/1", PREFETCH, large) + "x".repeat(LARGE_BODY));
        add("connections", "the body of a refused request is not the next request", stack -> {
            List<String> requests = List.of(post("/refusing/1", PREFETCH), post("/visited"), request("GET", "/page/1"));
            List<Answer> answers = Client.sendAll(stack.server().port(), requests);
            assertRefused(answers.get(0));
            assertEquals(204, answers.get(1).status());
            assertPage(NOTHING, answers.get(2));
        });
        add("connections", "a chunked body of a refused request", stack -> {
            String chunked =
                    request("POST", "/refusing/1", PREFETCH, "Transfer-Encoding: chunked") + "3\r\nabc\r\n0\r\n\r\n";
            List<Answer> answers = Client.sendAll(stack.server().port(), List.of(chunked, request("GET", "/page/1")));
            assertRefused(answers.get(0));
            assertPage(NOTHING, answers.get(1));
        });
    }

    /** A server may close the connection after a refusal. If it announces this, the client opens another one, as browsers do. */
    private void connectionsFor(String name, String refused) {
        add("connections", name, stack -> {
            String title = "connections: " + name;
            try {
                List<Answer> answers =
                        Client.sendAll(stack.server().port(), List.of(refused, request("GET", "/page/1")));
                assertRefused(answers.get(0));
                assertPage(NOTHING, answers.get(1));
                boolean closes = answers.get(0).header("connection").equalsIgnoreCase("close");
                stack.table().note(title, stack.stack(), closes ? "2" : "1");
            } catch (IOException closed) {
                stack.table().note(title, stack.stack(), "lost");
            }
        });
    }

    /** Servers differ here, and the table shows how. No server may fail, or read such a value as a purpose. */
    private void leftToTheServer() {
        for (String value : List.of("\u0000", "\u0001", "pre\u0000fetch", "prefetch;\u000Bprerender", "\u007F")) {
            left("control characters", named(value), NOTHING, request("GET", "/page/1", "Sec-Purpose: " + value));
        }
        for (String path : List.of(
                "/refusing/%zz",
                "/refusing/1?a=%zz",
                "/refusing/%00",
                "/refusing/%ff",
                "/refusing%2f1",
                "//refusing/1",
                "/x/../refusing/1",
                "/refusing;a=b/1",
                "/refusing/1;a=b",
                "http://localhost/refusing/1",
                "mailto:x")) {
            left("odd paths", "GET " + path, bodyOf("prefetch"), request("GET", path, PREFETCH));
        }
        left("odd paths", "OPTIONS *", bodyOf("prefetch"), request("OPTIONS", "*", PREFETCH));
    }

    private void left(String group, String name, String page, String request) {
        add(group, name, stack -> {
            Answer answer = stack.sendOdd(request);
            String what = answer.status() == 0 ? "closed" : Integer.toString(answer.status());
            stack.table().note("`" + name + "`", stack.stack(), what);
            if (answer.status() == 200 && request.startsWith("GET")) {
                assertPage(page, answer);
            } else if (answer.status() == 503) {
                assertRefused(answer);
            } else {
                assertTrue(answer.status() < 500, answer::toString);
            }
            assertTrue(stack.sendOdd(request.replace(PREFETCH, "Accept: */*")).status() < 500);
        });
    }

    private void abortedRequests() {
        String headers = request("GET", "/page/1", PREFETCH);
        String unfinishedBody = request("POST", "/page/1", PREFETCH, "Content-Length: 1000") + "0123456789";
        String refusedBody = request("POST", "/refusing/1", PREFETCH, "Content-Length: 1000") + "0123456789";
        aborted("in the request line", "GET /pa", 0, "");
        aborted("in the name of the header", headers.substring(0, headers.indexOf("-Purpose")), 0, "");
        aborted("in the header", headers.substring(0, headers.indexOf("fetch")), UNKNOWN, "");
        aborted("before the empty line", headers.substring(0, headers.length() - 2), UNKNOWN, "");
        aborted("in the body", unfinishedBody, 0, "");
        aborted("in the body of a refused request", refusedBody, 0, "HTTP/1.1 503");
        aborted("before the answer", headers, 1, "HTTP/1.1 200");
    }

    /** The client leaves in three ways: it stops sending and listens, it closes the connection, or it resets it. */
    private void aborted(String name, String bytes, int counted, String answer) {
        add("clients that abort", name, stack -> {
            long before = stack.visits().counts().requests();
            try (Socket client = begun(stack, bytes)) {
                client.shutdownOutput();
                String received = received(client, answer);
                assertTrue(received.startsWith(answer), received);
                assertFalse(received.contains("HTTP/1.1 500"), received);
            }
            long now = stack.visits().counts().requests() - before;
            if (counted == UNKNOWN) {
                stack.table().note("requests counted: cut off " + name, stack.stack(), Long.toString(now));
            } else {
                assertEquals(counted, now);
            }
            // These are not for a page, because nobody knows when the server sees and counts them.
            String uncounted = bytes.replace("/page/", "/image/");
            begun(stack, uncounted).close();
            try (Socket client = begun(stack, uncounted)) {
                client.setSoLinger(true, 0);
            }
            assertPage(NOTHING, stack.get("/page/1"));
        });
    }

    private static Socket begun(RunningStack stack, String bytes) throws IOException {
        Socket client = Client.connect(stack.server().port());
        client.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        return client;
    }

    /** Reads as many bytes as are expected. If nothing is expected, reads for a short time. */
    private static String received(Socket client, String expected) throws IOException {
        if (!expected.isEmpty()) {
            return new String(client.getInputStream().readNBytes(expected.length()), StandardCharsets.ISO_8859_1);
        }
        client.setSoTimeout(GRACE_MILLIS);
        byte[] answer = new byte[1000];
        try {
            int length = client.getInputStream().readNBytes(answer, 0, answer.length);
            return new String(answer, 0, length, StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException waiting) {
            return new String(answer, StandardCharsets.ISO_8859_1); // the server still waits for the rest
        }
    }

    /** If the stack's own router sends a path to the marked handler, the adapter must refuse a prefetch of this path. */
    private void routing() {
        for (String path : List.of(
                "/once",
                "/once?x",
                "/once/",
                "/once//",
                "//once",
                "/./once",
                "/once/.",
                "/x/../once",
                "/x;y/../once",
                "/x/%2e%2e/once",
                "/%2e/once",
                "/%6fnce",
                "/%6Fnce",
                "/%256fnce",
                "/once;a=b",
                "/once;",
                "/once/;a=b",
                "/;a=b/once",
                "/once%3Ba=b",
                "/once%2F",
                "/once%5C",
                "/once%20",
                "/once%00",
                "/once%0A",
                "/once%23",
                "/once%3Fa",
                "/ONCE",
                "\\once",
                "http://localhost/once",
                "http://localhost//once")) {
            add("routing", "GET " + path, stack -> {
                Answer plain = stack.sendOdd(request("GET", path));
                Answer prefetch = stack.sendOdd(request("GET", path, PREFETCH));
                assertTrue(plain.status() < 500, plain::toString);
                if (plain.body().equals(Site.REACHED)) {
                    assertRefused(prefetch);
                } else {
                    assertFalse(prefetch.body().equals(Site.REACHED), prefetch::toString);
                }
            });
        }
        add("routing", "the marked handler is reached", stack -> {
            assertEquals(Site.REACHED, stack.get(Site.ONCE).body());
        });
    }

    private void mountedApplication() {
        addMounted("its marked path", stack -> {
            assertRefused(stack.sendToMounted(request("GET", "/mounted/single-use/1", PREFETCH)));
            Answer plain = stack.sendToMounted(request("GET", "/mounted/single-use/1"));
            assertPage(NOTHING, plain);
            assertHeaders("", VARY, plain);
        });
        addMounted("the marked path of the first application", stack -> {
            assertPage(bodyOf("prefetch"), stack.sendToMounted(request("GET", "/mounted/refusing/1", PREFETCH)));
        });
        addMounted("the first application does not mark its path", stack -> {
            assertPage(bodyOf("prefetch"), stack.get("/single-use/1", PREFETCH));
        });
        addMounted("it counts separately", stack -> {
            Counts before = stack.visits().counts();
            Counts mountedBefore = stack.mountedVisits().counts();
            assertPage(NOTHING, stack.sendToMounted(request("GET", "/mounted/page/1")));
            assertEquals(204, stack.sendToMounted(post("/mounted/visited")).status());
            assertEquals(before, stack.visits().counts());
            assertEquals(
                    new Counts(mountedBefore.requests() + 1, mountedBefore.immediate() + 1, mountedBefore.visits() + 1),
                    stack.mountedVisits().counts());
        });
    }

    private void addMounted(String name, Case.Check check) {
        add(MOUNTED, name, check);
    }

    private void listener() {
        heard("a page", Outcome.PASSED, "/page/1", request("GET", "/page/1"));
        heard("a page that comes late", Outcome.PASSED, "/page/late", request("GET", "/page/late"));
        heard("a marked page", Outcome.PASSED, "/refusing/1", request("GET", "/refusing/1"));
        heard("a refusal", Outcome.REFUSED, "/refusing/1", request("GET", "/refusing/1?a", PREFETCH));
        heard("a refusal by a legacy header", Outcome.REFUSED, "/once", request("GET", "/%6fnce", "Purpose: prefetch"));
        heard("a confirmation", Outcome.CONFIRMED, "/visited", post("/visited"));
    }

    private void heard(String name, Outcome outcome, String path, String request) {
        add("listener", name, stack -> {
            stack.decisions().clear();
            stack.send(request);
            List<RunningStack.Heard> heard = List.copyOf(stack.decisions());
            assertEquals(1, heard.size(), heard::toString);
            assertEquals(path, heard.get(0).path());
            assertEquals(outcome, heard.get(0).decision().outcome());
            assertTrue(request.startsWith(heard.get(0).method() + " "));
        });
    }

    /** The adapter's own methods that read and write any field. */
    private void fields() {
        priority("absent", "urgency 3, incremental false");
        priority("one line", "urgency 1, incremental true", "Priority: u=1, i");
        priority("two lines", "urgency 5, incremental true", "priority: u=5", "PRIORITY: i");
        priority("malformed", "urgency 3, incremental false", "Priority: u=1, I");
        priority(
                "two lines, of which one is malformed", "urgency 3, incremental false", "Priority: u=1", "Priority: ;");
        add("fields", "an empty value is not set", stack -> {
            assertFalse(stack.get("/page/1").headers().containsKey("cache-status"));
        });
        add("fields", "a value is set", stack -> {
            assertEquals("OriginCache;hit", stack.get("/page/cached").header("cache-status"));
        });
    }

    private void priority(String name, String body, String... headers) {
        add("fields", "Priority: " + name, stack -> assertPage(body, stack.get("/fields/1", headers)));
    }
}
