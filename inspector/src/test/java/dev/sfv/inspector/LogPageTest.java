// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The output of {@code --html}. */
class LogPageTest {
    /** {@return a line of a log in the format of Caddy} */
    private static String line(String day, String path, int status, int size, String headers, String responseHeaders) {
        return String.format(
                Locale.ROOT,
                "{\"ts\":\"2026-11-%sT10:00:00Z\",\"request\":{\"method\":\"GET\",\"uri\":\"%s\",\"headers\":{%s}},"
                        + "\"status\":%d,\"size\":%d,\"resp_headers\":{%s}}\n",
                day,
                path,
                headers,
                status,
                size,
                responseHeaders);
    }

    private static final String LINK_PREFETCH =
            "\"Sec-Purpose\":[\"prefetch\"],\"Sec-Fetch-Mode\":[\"no-cors\"],\"Sec-Fetch-Dest\":[\"empty\"]";
    private static final String PRERENDER = "\"Sec-Purpose\":[\"prefetch;prerender\"],\"User-Agent\":[\"Chrome/156\"],"
            + "\"Sec-Speculation-Tags\":[\"\\\"rules\\\"\"]";

    /** A log for all sections. The counts are large, so no number matches by accident. */
    private static final String LOG = line("21", "/a", 200, 1_001, "", "").repeat(1_201)
            + line("22", "/a?b", 200, 1_003, LINK_PREFETCH, "\"Cache-Control\":[\"max-age=60\"]")
                    .repeat(307)
            + line("22", "/a", 200, 1_007, LINK_PREFETCH, "\"Cache-Control\":[\"no-store\"]")
                    .repeat(211)
            + line("25", "/b", 503, 0, PRERENDER, "").repeat(113)
            + line("25", "/b", 204, 0, PRERENDER, "\"Set-Cookie\":[\"a\"]").repeat(59)
            + line("25", "/b", 302, 17, PRERENDER, "").repeat(41)
            + line("25", "/logout", 200, 19, PRERENDER, "").repeat(29)
            + line("25", "/c", 404, 23, "\"Sec-Purpose\":[\"no-prefetch\"],\"Priority\":[\"u=\"]", "")
                    .repeat(23)
            + line("25", "/c", 200, 0, "\"Purpose\":[\"prefetch\"],\"User-Agent\":[\"Firefox/153\"]", "")
                    .repeat(13)
            + "{\"request\":{\"headers\":{\"Accept\":[]}}}\n"
            + "{\"request\n";

    private static ProgramRun page(String log, String... more) {
        List<String> args = new ArrayList<>(List.of("--html", "--log", "-"));
        args.addAll(List.of(more));
        return ProgramRun.of(Style.PLAIN, new ByteArrayInputStream(log.getBytes(UTF_8)), args.toArray(String[]::new));
    }

    private static Document parse(String page) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(page, e);
        }
    }

    private static List<Element> elements(Document page, String name) {
        NodeList nodes = page.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }

    private static String text(Document page, String id) {
        return elements(page, "section").stream()
                .filter(section -> section.getAttribute("id").equals(id))
                .map(Element::getTextContent)
                .collect(Collectors.joining());
    }

    @Test
    void isWellFormedAsciiText() {
        ProgramRun outcome = page(LOG);
        assertEquals("", outcome.err());
        assertEquals(Inspector.MALFORMED, outcome.status());
        assertTrue(outcome.out().startsWith("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\" />"));
        assertTrue(outcome.out().chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')));
        assertEquals("html", parse(outcome.out()).getDocumentElement().getTagName());
    }

    /** The page must have every number of the JSON. */
    @Test
    void hasEveryNumber() throws IOException {
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(ProgramRun.of(LOG, "--log", "-", "--json").out());
        Document page = parse(page(LOG).out());
        List<String> words = texts(elements(page, "main").get(0))
                .flatMap(text -> Stream.of(text.split("[^0-9,]+", -1)))
                .toList();
        Set<Long> numbers = new TreeSet<>();
        addNumbers(json, numbers);
        assertEquals(30, numbers.size(), numbers::toString);
        for (long number : numbers) {
            assertTrue(words.contains(String.format(Locale.ROOT, "%,d", number)), () -> number + " is not there");
        }
    }

    private static Stream<String> texts(Node node) {
        return node.getNodeType() == Node.TEXT_NODE
                ? Stream.of(node.getTextContent())
                : children(node).flatMap(LogPageTest::texts);
    }

    private static Stream<Node> children(Node node) {
        NodeList children = node.getChildNodes();
        return IntStream.range(0, children.getLength()).mapToObj(children::item);
    }

    /** The page leaves out zeros, and shows the index of a fault with a caret. */
    private static void addNumbers(JsonNode json, Set<Long> numbers) {
        json.properties().forEach(property -> {
            if (!property.getKey().equals("index")) {
                addNumbers(property.getValue(), numbers);
            }
        });
        if (json.isArray()) {
            json.forEach(member -> addNumbers(member, numbers));
        }
        if (json.isNumber() && json.longValue() != 0) {
            numbers.add(json.longValue());
        }
    }

    @Test
    void showsTheMostImportantSectionsFirst() {
        Document page = parse(page(LOG).out());
        assertTrue(
                text(page, "purposes").contains("38.7\u00a0% of 1,997 requests are speculative: 773."),
                text(page, "purposes"));
        String responses = text(page, "responses");
        assertTrue(responses.contains("Bytes521.6\u00a0kB30.3\u00a0% of 1.7\u00a0MB"), responses);
        assertTrue(responses.contains("Refused11314.6\u00a0%"), responses);
        assertTrue(responses.contains("Redirected415.3\u00a0%"), responses);
        assertTrue(responses.contains("Without content597.6\u00a0%"), responses);
        assertTrue(responses.contains("Set a cookie597.6\u00a0%"), responses);
        assertTrue(
                text(page, "dangerous").contains("29 of 29 speculative requests for dangerous URLs were not refused."));
        assertEquals(
                List.of(
                        "purposes",
                        "responses",
                        "dangerous",
                        "days",
                        "paths",
                        "browsers",
                        "loads",
                        "sources",
                        "tags",
                        "prefetch_uses",
                        "malformed",
                        "text_comparisons",
                        "input"),
                elements(page, "section").stream()
                        .map(section -> section.getAttribute("id"))
                        .toList());
    }

    @Test
    void drawsAllDays() {
        Document page = parse(page(LOG).out());
        assertEquals(
                List.of(
                        "2026-11-21: 0 of 1,201, 0.0\u00a0%",
                        "2026-11-22: 518 of 518, 100.0\u00a0%",
                        "2026-11-23: 0 of 0, 0.0\u00a0%",
                        "2026-11-24: 0 of 0, 0.0\u00a0%",
                        "2026-11-25: 255 of 278, 91.7\u00a0%"),
                elements(page, "g").stream()
                        .map(column -> column.getFirstChild().getTextContent())
                        .toList());
        Element last = elements(page, "rect").get(9);
        assertEquals("part 21.23", last.getAttribute("class") + " " + last.getAttribute("height"));
        assertEquals(
                "Requests and speculative requests by day, from 2026-11-21 to 2026-11-25."
                        + " Most came on 2026-11-21: 0 of 1,201, 0.0\u00a0% speculative.",
                elements(page, "svg").get(0).getAttribute("aria-label"));
    }

    @Test
    void drawsTheLastDaysOfMany() {
        StringBuilder log = new StringBuilder();
        for (String day : List.of("1970-01-01", "2026-07-31", "2026-08-01", "2026-10-31")) {
            log.append(line("21", "/", 200, 1, PRERENDER, "").replace("2026-11-21", day));
        }
        Document page = parse(page(log.toString()).out());
        assertEquals(92, elements(page, "g").size());
        assertTrue(text(page, "days").contains("1970-01-01"));
        assertTrue(text(page, "days").contains("The chart has the last 92 days."), text(page, "days"));
        String single = line("21", "/", 200, 1, PRERENDER, "");
        assertEquals(0, elements(parse(page(single).out()), "svg").size());
    }

    /** If there are more days than rows, the latest ones are shown. */
    @Test
    void listsTheLatestDays() {
        Document page = parse(page(LOG, "--top", "1").out());
        List<String> days = elements(page, "th").stream()
                .map(Element::getTextContent)
                .filter(text -> text.startsWith("2026-"))
                .toList();
        assertEquals(List.of("2026-11-25"), days);
        assertEquals("-, 2026-11-21 to 2026-11-25", elements(page, "p").get(0).getTextContent());
    }

    /** The page loads nothing, has no scripts and no links. */
    @Test
    void refersToNothing() {
        String page = page(LOG).out();
        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        for (Element element : elements(parse(page), "*")) {
            elements.add(element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                attributes.add(element.getAttributes().item(i).getNodeName());
            }
        }
        assertEquals(
                "[article, bdi, body, caption, code, dd, div, dl, dt, figure, g, h1, h2, h3, head, header, html, main, meta, p, pre,"
                        + " rect, section, span, strong, style, svg, table, tbody, td, th, thead, title, tr]",
                elements.toString());
        assertEquals(
                "[aria-hidden, aria-label, aria-labelledby, charset, class, content, height, http-equiv, id, lang, name,"
                        + " preserveAspectRatio, role, scope, style, viewBox, width, x, y]",
                attributes.toString());
        assertFalse(page.contains("url(") || page.contains("@import") || page.contains("://"));
        assertTrue(page.contains(
                "http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src"));
    }

    @Test
    void hasTextsForScreenReaders() {
        Document page = parse(page(LOG).out());
        assertEquals(1, elements(page, "h1").size());
        elements(page, "section").forEach(section -> {
            String label = section.getAttribute("aria-labelledby");
            assertEquals(label, ((Element) section.getElementsByTagName("h2").item(0)).getAttribute("id"));
        });
        elements(page, "th").forEach(header -> {
            String scope = header.getParentNode().getParentNode().getNodeName().equals("thead") ? "col" : "row";
            assertEquals(scope, header.getAttribute("scope"));
        });
        elements(page, "table")
                .forEach(table ->
                        assertFalse(table.getFirstChild().getTextContent().isBlank()));
        elements(page, "svg").forEach(chart -> assertEquals("img", chart.getAttribute("role")));
    }

    private static final String HOSTILE =
            "</title></style></pre><script>alert(1)</script>\" onload='a' &lt; \u202e \u0007 \u00fc";
    private static final String SHOWN =
            "</title></style></pre><script>alert(1)</script>\" onload='a' &lt; \\u202e \\u0007 \u00fc";

    /** Paths, tags, values and names of files cannot add a script, and all are shown as they are. */
    @Test
    void escapesUntrustedTexts() throws UsageException, IOException {
        String json = JsonMapper.builder().build().writeValueAsString(HOSTILE);
        String inJson = json.substring(1, json.length() - 1);
        String log = line("21", "/logout/" + inJson, 200, 1, PRERENDER, "")
                + line("22", "/", 200, 1, "\"Sec-Purpose\":[\"prefetch;" + inJson + "\"]", "")
                + line(
                        "22",
                        "/",
                        503,
                        1,
                        "\"Sec-Purpose\":[\"prefetch\"],\"Sec-Speculation-Tags\":[\"\\\"<b>&\\\"\"]",
                        "");
        String html = LogReport.of(HOSTILE, new ByteArrayInputStream(log.getBytes(UTF_8)))
                .toHtml();
        Document page = parse(html);
        assertTrue(html.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')));
        assertEquals(0, elements(page, "script").size());
        assertEquals(
                "Speculative requests: " + SHOWN, elements(page, "title").get(0).getTextContent());
        assertTrue(text(page, "paths").contains("/logout/" + SHOWN), text(page, "paths"));
        assertTrue(text(page, "dangerous").contains("/logout/" + SHOWN));
        assertTrue(text(page, "tags").contains("<b>&"));
        assertTrue(text(page, "malformed").contains("prefetch;</title>"), text(page, "malformed"));
        assertTrue(text(page, "malformed").contains(SHOWN + ":2"));
    }

    @Test
    void hasNoTableOfZeros() {
        for (String log :
                List.of("Sec-Purpose: other", "GET / HTTP/1.1", "Sec-Purpose: prefetch", "Purpose: prefetch", LOG)) {
            elements(parse(page(log).out()), "tr").stream()
                    .filter(row -> cells(row).findAny().isPresent())
                    .forEach(row -> assertTrue(
                            cells(row).anyMatch(cell -> !cell.matches("0|0\\.0\u00a0%")), row.getTextContent()));
        }
    }

    private static Stream<String> cells(Element row) {
        return children(row).filter(cell -> cell.getNodeName().equals("td")).map(Node::getTextContent);
    }

    @Test
    void leavesOutEmptySectionsOrSaysThatTheyAreEmpty() {
        Document page = parse(page("GET / HTTP/1.1").out());
        assertEquals(
                List.of("purposes", "paths", "browsers", "loads", "sources", "text_comparisons", "input"),
                elements(page, "section").stream()
                        .map(section -> section.getAttribute("id"))
                        .toList());
        assertTrue(text(page, "text_comparisons").contains("both would have been right"));
        Document harmless = parse(page("GET / HTTP/1.1\nSec-Purpose: prefetch").out());
        assertTrue(text(harmless, "dangerous")
                .contains("None. No speculative request was for a URL that looks dangerous."));
        assertTrue(text(harmless, "responses").endsWith("The logs have neither the status nor the size of responses."));
        Document refused =
                parse(page(line("21", "/logout", 503, 0, PRERENDER, "")).out());
        assertTrue(text(refused, "dangerous")
                .contains("None. All 1 speculative requests for dangerous URLs were refused."));
    }

    /** Most logs do not have Set-Cookie. */
    @Test
    void showsCookiesOnlyIfThereAreSome() {
        String log = line("21", "/", 200, 1, PRERENDER, "");
        assertFalse(text(parse(page(log).out()), "responses").contains("Set-Cookie"));
        String cookie = line("21", "/", 200, 1, PRERENDER, "\"Set-Cookie\":[]");
        assertTrue(text(parse(page(cookie).out()), "responses").contains("Set-Cookie"));
    }

    @Test
    void notesRowsThatAreCutOffOrSampled() {
        Document page = parse(page(LOG, "--top", "1").out());
        assertTrue(text(page, "paths").contains("1 of 4 rows. Path"), text(page, "paths"));
        String many = IntStream.rangeClosed(0, 10_000)
                .mapToObj(i -> "GET /" + i + " HTTP/1.1\n")
                .collect(Collectors.joining());
        String paths = text(parse(page(many).out()), "paths");
        assertTrue(
                paths.contains("10 of 10,000 rows. There are too many to keep all. These are from a fair sample."),
                paths);
    }

    @Test
    void isAvailableToOtherPrograms() throws UsageException, IOException {
        assertEquals(
                page(LOG).out(),
                LogReport.of("-", new ByteArrayInputStream(LOG.getBytes(UTF_8))).toHtml());
        UsageException e = assertThrows(
                UsageException.class,
                () -> LogReport.of("a.har", new ByteArrayInputStream("<html>".getBytes(ISO_8859_1))));
        assertTrue(
                String.valueOf(e.getMessage()).startsWith("nothing was recognized in a.har, which begins with: <html>"),
                e.getMessage());
    }
}
