// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import dev.sfv.purpose.RequestPurpose;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Asking the headers of a request what it is for: those that Chromium sends with a navigation, in a map whatever their case. */
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

    /** The header that tells a purpose, and its value. */
    @Param({"none", "Sec-Purpose: prefetch", "Sec-Purpose: prefetch;prerender", "X-Moz: prefetch"})
    public String purpose;

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    @Setup
    public void fill() {
        headers.putAll(NAVIGATION);
        int colon = purpose.indexOf(": ");
        if (colon > 0) {
            headers.put(purpose.substring(0, colon), purpose.substring(colon + 2));
        }
    }

    @Benchmark
    public RequestPurpose of() {
        return RequestPurpose.of(headers::get);
    }

    /** What of this the map itself takes: as many look-ups, of the same names. */
    @Benchmark
    public int lookUps() {
        int found = 0;
        for (RequestPurpose.Source source : RequestPurpose.Source.values()) {
            if (source != RequestPurpose.Source.NONE && headers.get(source.headerName()) != null) {
                return found;
            }
            found++;
        }
        return found;
    }
}
