// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.typed.FieldLines;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading the purpose of a request from its headers: those that Chromium sends with a navigation, in a map that ignores case. */
@State(Scope.Benchmark)
public class RequestPurposeBenchmark extends Measured {
    private static final Map<String, String> NAVIGATION = Map.ofEntries(
            Map.entry("Host", "localhost:8080"),
            Map.entry("Connection", "keep-alive"),
            Map.entry("Sec-CH-UA", "\"Not:A-Brand\";v=\"8\", \"Chromium\";v=\"156\""),
            Map.entry("Sec-CH-UA-Mobile", "?0"),
            Map.entry("Sec-CH-UA-Platform", "\"Linux\""),
            Map.entry("Upgrade-Insecure-Requests", "1"),
            Map.entry(
                    "User-Agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36"),
            Map.entry("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
            Map.entry("Sec-Fetch-Site", "same-origin"),
            Map.entry("Sec-Fetch-Mode", "navigate"),
            Map.entry("Sec-Fetch-Dest", "document"),
            Map.entry("Referer", "http://localhost:8080/"),
            Map.entry("Accept-Encoding", "gzip, deflate, br, zstd"));

    /** The header that has a purpose, and its value. */
    @Param({"none", "Sec-Purpose: prefetch", "Sec-Purpose: prefetch;prerender", "X-Moz: prefetch"})
    public String purpose = "Sec-Purpose: prefetch;prerender";

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final FieldLines lines = headers::get;

    private List<String> names = List.of();

    @Setup
    public void fill() {
        NAVIGATION.forEach((name, value) -> headers.put(name, List.of(value)));
        names = purpose.startsWith(SecPurpose.NAME)
                ? List.of(SecPurpose.NAME, "Sec-Fetch-Dest", "Sec-Fetch-Mode")
                : List.of(SecPurpose.NAME, "X-Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");
        int colon = purpose.indexOf(": ");
        if (colon > 0) {
            headers.put(purpose.substring(0, colon), List.of(purpose.substring(colon + 2)));
        }
    }

    @Benchmark
    public RequestPurpose from() {
        return RequestPurpose.from(lines);
    }

    /** The same look-ups, without reading the headers that they find. */
    @Benchmark
    public int lookUps() {
        int found = 0;
        for (String name : names) {
            if (headers.get(name) != null) {
                found++;
            }
        }
        return found;
    }
}
