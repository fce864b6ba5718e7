// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Many different values of the fields that a server reads and writes. A branch predictor that has learned one value knows nothing of
 * the next. The values are random, but always the same. Because all are different, fields with few values are rarer than in practice.
 * There are no Dates and Display Strings, because the other libraries do not know them.
 */
final class MixedSet {
    static final int SIZE = 2048;

    private final Random random = new Random(9651);

    private MixedSet() {}

    static List<Sample> samples() {
        return new MixedSet().distinctSamples();
    }

    private List<Sample> distinctSamples() {
        List<Supplier<String>> fields = List.of(
                this::secPurpose,
                this::priority,
                this::clientHintBoolean,
                this::clientHintBrands,
                this::clientHintVersion,
                this::acceptClientHints,
                this::cacheStatus,
                this::targetedCacheControl,
                this::proxyStatus,
                this::signatureInput,
                this::signature,
                this::contentDigest,
                this::wantContentDigest,
                this::permissionsPolicy,
                this::reportingEndpoints,
                this::rateLimit,
                this::rateLimitPolicy,
                this::noVarySearch,
                this::idempotencyKey);
        Set<String> lines = new LinkedHashSet<>();
        while (lines.size() < SIZE) {
            lines.add(oneOf(fields).get());
        }
        return lines.stream().map(Sample::ofLine).toList();
    }

    private String secPurpose() {
        return "item|prefetch" + oneOf("", ";prerender", ";anonymous-client-ip", "; prerender", ";a" + below(1000));
    }

    private String priority() {
        return "dict|u=" + below(8) + oneOf("", ", i", ", i=?0", ", r=" + below(1000));
    }

    private String clientHintBoolean() {
        return "item|" + oneOf("?0", "?1", "\"Windows\"", "\"Android\"", "\"Linux\"", "\"\"", "\"x86\"", "\"64\"");
    }

    private String clientHintBrands() {
        String brand =
                quoted(oneOf("Chromium", "Google Chrome", "Microsoft Edge", "Opera", "Brave", "Samsung Internet"));
        String grease = quoted("Not" + oneOf(":", "/", ";", "(", "?", " ") + "A" + oneOf("-", "_", ")", " ") + "Brand");
        String version = ";v=" + quoted(100 + below(60));
        return "list|" + grease + ";v=" + quoted(8 + below(92)) + ", \"Chromium\"" + version + ", " + brand + version;
    }

    private String clientHintVersion() {
        return "item|" + quoted(100 + below(60) + ".0." + below(9999) + "." + below(200));
    }

    private String acceptClientHints() {
        return "list|"
                + several(
                        5,
                        ", ",
                        () -> oneOf("Sec-CH-UA-", "Sec-CH-", "") + oneOf("Model", "Arch", "DPR", "Width", "ECT"));
    }

    private String cacheStatus() {
        return "list|"
                + several(
                        3,
                        ", ",
                        () -> oneOf("ExampleCache", quoted("cache-" + word()), "edge.example.net")
                                + oneOf("; hit", "; hit=?0", "; fwd=" + oneOf("uri-miss", "stale", "bypass", "request"))
                                + oneOf("", "; ttl=" + (below(9000) - 100))
                                + oneOf("", "; stored", "; collapsed", "; fwd-status=" + oneOf("200", "304", "404"))
                                + oneOf("", "; key=" + quoted(word() + below(100))));
    }

    private String targetedCacheControl() {
        return "dict|max-age=" + below(100_000)
                + oneOf("", ", no-store", ", must-revalidate", ", private")
                + oneOf("", ", stale-while-revalidate=" + below(1000))
                + oneOf("", ", stale-if-error=" + below(10_000));
    }

    private String proxyStatus() {
        return "list|" + word() + ".example.net; error="
                + oneOf("http_protocol_error", "dns_timeout", "connection_refused")
                + oneOf("", "; next-hop=" + quoted(word() + ".example:" + below(65_536)))
                + oneOf("", "; received-status=" + (500 + below(10)))
                + oneOf("", "; details=" + quoted("malformed response header: \\\"" + word() + "\\\""));
    }

    private String signatureInput() {
        return "dict|" + label() + "=("
                + several(
                        5,
                        " ",
                        () -> oneOf("\"@method\"", "\"@authority\"", "\"@path\"", "\"content-digest\"", "\"date\";req"))
                + ");created=" + (1_700_000_000 + below(100_000_000))
                + oneOf("", ";expires=" + (1_800_000_000 + below(1000)))
                + ";keyid=" + quoted("key-" + word())
                + oneOf("", ";alg=\"ed25519\"", ";alg=\"rsa-pss-sha512\"", ";nonce=" + quoted(base64(12)));
    }

    private String signature() {
        return "dict|" + label() + "=:" + base64(64) + ":";
    }

    private String contentDigest() {
        return "dict|" + oneOf("sha-256=:" + base64(32), "sha-512=:" + base64(64)) + ":";
    }

    private String wantContentDigest() {
        return "dict|sha-512=" + below(10) + ", sha-256=" + below(10) + oneOf("", ", unixsum=0", ", md5=0");
    }

    private String permissionsPolicy() {
        List<String> features =
                new ArrayList<>(List.of("geolocation", "camera", "microphone", "fullscreen", "usb", "payment"));
        Collections.shuffle(features, random); // each feature occurs only once
        Iterator<String> next = features.iterator();
        return "dict|" + several(4, ", ", () -> next.next() + "=" + allowlist());
    }

    private String allowlist() {
        return oneOf("()", "*", "self", "(self)", "(self " + origin() + ")", "(" + origin() + " " + origin() + ")");
    }

    private String reportingEndpoints() {
        return "dict|default=" + origin() + oneOf("", ", csp=" + origin(), ", " + label() + "=" + origin());
    }

    private String rateLimit() {
        return "dict|default;r=" + below(1000) + ";t=" + below(3600)
                + oneOf("", ", burst;r=" + below(100) + ";t=" + below(60));
    }

    private String rateLimitPolicy() {
        return "list|" + quoted(oneOf("burst", "default", "hour", word())) + ";q=" + below(10_000) + ";w="
                + below(86_400);
    }

    private String noVarySearch() {
        return "dict|" + oneOf("key-order", "params", "key-order, params")
                + oneOf("", ", except=(" + quoted(word()) + ")");
    }

    private String idempotencyKey() {
        return "item|"
                + oneOf(quoted(base64(16)), "1.5;q=0." + below(1000), word() + "/" + word() + ";q=0." + below(10));
    }

    private String origin() {
        return quoted("https://" + word() + ".example" + oneOf("", "/" + word(), ":" + (1024 + below(9000))));
    }

    private String label() {
        return oneOf("sig", "proxy_sig", "ttrp") + below(10);
    }

    private String word() {
        return several(3, "", () -> oneOf("al", "ber", "ca", "do", "em", "fi", "gra", "hol", "in", "ju", "ka", "lo"));
    }

    private String base64(int length) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        return new String(Base64.getEncoder().encode(octets), US_ASCII);
    }

    private static String quoted(Object content) {
        return "\"" + content + "\"";
    }

    private String several(int most, String separator, Supplier<String> part) {
        List<String> parts = new ArrayList<>();
        for (int i = below(most); i >= 0; i--) {
            parts.add(part.get());
        }
        return String.join(separator, parts);
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private String oneOf(String... choices) {
        return choices[below(choices.length)];
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
