// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Writes a log of any size on standard output, to measure the inspector: {@code java LogWriter.java KIND MEGABYTES}. The same command always
 * writes the same log. Two of ten requests are speculative. A log of 1 GB has 5,000 pages and about 40 days.
 */
public final class LogWriter {
    private static final int SEED = 9651;
    private static final long FIRST_SECOND = 1_790_000_000L;
    private static final int PAGES = 5_000;

    private static final DateTimeFormatter ACCESS_LOG_TIME = DateTimeFormatter.ofPattern(
                    "dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final List<String> USER_AGENTS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36",
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0"
                    + " Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (X11; Linux x86_64; rv:152.0) Gecko/20100101 Firefox/152.0");

    /** The purposes of requests, as the values of their headers; "-" if a request has no such header. */
    private enum Purpose {
        VISIT("-", "document", "-"),
        IMAGE("-", "image", "-"),
        PREFETCH("prefetch", "document", "null"),
        PRERENDER("prefetch;prerender", "document", "\"hover\", null");

        private static final List<Purpose> MIX =
                List.of(VISIT, VISIT, IMAGE, IMAGE, IMAGE, IMAGE, IMAGE, IMAGE, PREFETCH, PRERENDER);

        private final String secPurpose;
        private final String destination;
        private final String tags;

        Purpose(String secPurpose, String destination, String tags) {
            this.secPurpose = secPurpose;
            this.destination = destination;
            this.tags = tags;
        }

        String mode() {
            return this == IMAGE ? "no-cors" : "navigate";
        }
    }

    private record Request(Instant time, String target, int status, int size, Purpose purpose, String userAgent) {
        static Request of(long number, Random random) {
            Purpose purpose = Purpose.MIX.get(random.nextInt(Purpose.MIX.size()));
            int page = (int) Math.abs(random.nextGaussian() * PAGES / 4) % PAGES;
            return new Request(
                    Instant.ofEpochSecond(FIRST_SECOND + number),
                    purpose == Purpose.IMAGE ? "/images/" + page + ".webp?width=640" : "/products/" + page,
                    random.nextInt(20) == 0 ? 404 : 200,
                    500 + random.nextInt(40_000),
                    purpose,
                    USER_AGENTS.get(random.nextInt(USER_AGENTS.size())));
        }

        /** {@return the headers of the request, as browsers send them} */
        Map<String, String> headers() {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Host", "shop.example");
            headers.put("Sec-Ch-Ua", "\"Not:A-Brand\";v=\"8\", \"Chromium\";v=\"148\"");
            headers.put("Sec-Ch-Ua-Mobile", "?0");
            headers.put("Sec-Ch-Ua-Platform", "\"Linux\"");
            headers.put("Upgrade-Insecure-Requests", "1");
            headers.put("User-Agent", userAgent);
            headers.put(
                    "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8");
            headers.put("Sec-Purpose", purpose.secPurpose);
            headers.put("Sec-Speculation-Tags", purpose.tags);
            headers.put("Sec-Fetch-Site", "same-origin");
            headers.put("Sec-Fetch-Mode", purpose.mode());
            headers.put("Sec-Fetch-Dest", purpose.destination);
            headers.put("Referer", "https://shop.example/products/");
            headers.put("Accept-Encoding", "gzip, deflate, br, zstd");
            headers.put("Accept-Language", "en-US,en;q=0.9");
            headers.put("Priority", "u=0, i");
            headers.values().removeIf("-"::equals);
            return headers;
        }

        String headers(String delimiter, Function<Map.Entry<String, String>, String> format) {
            return headers().entrySet().stream().map(format).collect(joining(delimiter));
        }

        String headerLines() {
            return "GET " + target + " HTTP/1.1\n"
                    + headers("", header -> header.getKey() + ": " + header.getValue() + "\n") + "\n";
        }

        /** {@return a line with the pattern combined "%{Sec-Purpose}i" "%{Sec-Fetch-Mode}i" "%{Sec-Fetch-Dest}i"} */
        String accessLogLine() {
            return "192.0.2.7 - - [" + ACCESS_LOG_TIME.format(time) + "] \"GET " + target + " HTTP/1.1\" " + status
                    + " " + size
                    + " \"https://shop.example/products/\" \"" + userAgent + "\" \"" + purpose.secPurpose + "\" \""
                    + purpose.mode() + "\" \"" + purpose.destination + "\"\n";
        }

        String caddyLine() {
            return "{\"level\":\"info\",\"ts\":" + time.getEpochSecond() + ".25,\"logger\":\"http.log.access.log0\","
                    + "\"msg\":\"handled request\",\"request\":{\"remote_ip\":\"192.0.2.7\",\"remote_port\":\"41342\","
                    + "\"proto\":\"HTTP/2.0\",\"method\":\"GET\",\"host\":\"shop.example\",\"uri\":\"" + target
                    + "\",\"headers\":{"
                    + headers(",", header -> quoted(header.getKey()) + ":[" + quoted(header.getValue()) + "]")
                    + "},\"tls\":{\"resumed\":false,\"version\":772,\"cipher_suite\":4865,\"proto\":\"h2\","
                    + "\"server_name\":\"shop.example\"}},\"user_id\":\"\",\"duration\":0.000929675,\"size\":" + size
                    + ",\"status\":" + status + ",\"resp_headers\":{\"Server\":[\"Caddy\"],"
                    + "\"Content-Type\":[\"text/html; charset=utf-8\"]}}\n";
        }

        String traefikLine() {
            return "{\"ClientAddr\":\"192.0.2.7:41342\",\"ClientHost\":\"192.0.2.7\",\"DownstreamContentSize\":" + size
                    + ",\"DownstreamStatus\":" + status + ",\"Duration\":929675,\"RequestHost\":\"shop.example\","
                    + "\"RequestMethod\":\"GET\",\"RequestPath\":\"" + target + "\",\"RequestProtocol\":\"HTTP/2.0\","
                    + headers(",", header -> quoted("request_" + header.getKey()) + ":" + quoted(header.getValue()))
                    + ",\"StartUTC\":\"" + time + "\",\"level\":\"info\",\"msg\":\"\",\"time\":\"" + time + "\"}\n";
        }

        String harEntry() {
            return "{\"_connectionId\":\"4042\",\"_priority\":\"VeryHigh\",\"cache\":{},\"connection\":\"443\",\"pageref\":\"page_1\","
                    + "\"request\":{\"method\":\"GET\",\"url\":\"https://shop.example" + target
                    + "\",\"httpVersion\":\"http/2.0\","
                    + "\"headers\":[" + headers(",", header -> harHeader(header.getKey(), header.getValue()))
                    + "],\"queryString\":[],\"cookies\":[],\"headersSize\":-1,\"bodySize\":0},\"response\":{\"status\":"
                    + status
                    + ",\"statusText\":\"\",\"httpVersion\":\"http/2.0\",\"headers\":["
                    + harHeader("content-type", "text/html; charset=utf-8") + ","
                    + harHeader("cache-control", "private, max-age=60") + "],\"cookies\":[],\"content\":{\"size\":"
                    + size
                    + ",\"mimeType\":\"text/html\",\"text\":\""
                    + "<p>Lorem ipsum dolor sit amet</p>".repeat(size / 1_000)
                    + "\"},\"redirectURL\":\"\",\"headersSize\":-1,\"bodySize\":-1,\"_transferSize\":" + size
                    + "},\"serverIPAddress\":\"192.0.2.1\",\"startedDateTime\":\"" + time + "\",\"time\":12.25,"
                    + "\"timings\":{\"blocked\":1.5,\"dns\":-1,\"ssl\":-1,\"connect\":-1,\"send\":0.1,\"wait\":10,\"receive\":0.65}}";
        }

        private static String harHeader(String name, String value) {
            return "{\"name\":" + quoted(name) + ",\"value\":" + quoted(value) + "}";
        }

        private static String quoted(String text) {
            return '"' + text.replace("\"", "\\\"") + '"';
        }
    }

    /** A kind of log: the texts before, between and after its requests, and the format of a request. */
    private record Kind(String name, String begin, String delimiter, String end, Function<Request, String> format) {
        private static final List<Kind> ALL = List.of(
                ofLines("headers", Request::headerLines),
                ofLines("httpd", Request::accessLogLine),
                ofLines("caddy", Request::caddyLine),
                ofLines("traefik", Request::traefikLine),
                new Kind("har", "{\"log\":{\"version\":\"1.2\",\"entries\":[\n", ",\n", "\n]}}\n", Request::harEntry));

        private static Kind ofLines(String name, Function<Request, String> format) {
            return new Kind(name, "", "", "", format);
        }

        static Kind of(String name) {
            return ALL.stream()
                    .filter(kind -> kind.name.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("expected one of "
                            + ALL.stream().map(Kind::name).collect(joining(", ")) + ", found " + name));
        }
    }

    private LogWriter() {}

    /**
     * Writes a log.
     *
     * @param args the kind, and how many megabytes (of 1,000,000 bytes) it has at least
     * @throws IOException if it cannot be written
     */
    public static void main(String... args) throws IOException {
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            write(Kind.of(args[0]), Long.parseLong(args[1]) * 1_000_000, out);
        }
    }

    private static void write(Kind kind, long length, OutputStream out) throws IOException {
        Random random = new Random(SEED);
        out.write(kind.begin.getBytes(US_ASCII));
        String delimiter = "";
        long written = 0;
        for (long number = 0; written < length; number++) {
            byte[] request = (delimiter + kind.format.apply(Request.of(number, random))).getBytes(US_ASCII);
            out.write(request);
            written += request.length;
            delimiter = kind.delimiter;
        }
        out.write(kind.end.getBytes(US_ASCII));
    }
}
