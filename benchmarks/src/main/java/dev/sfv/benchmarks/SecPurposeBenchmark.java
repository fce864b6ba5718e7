// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.sfv.purpose.SecPurpose;
import org.greenbytes.http.sfv.ListElement;
import org.greenbytes.http.sfv.ParseException;
import org.greenbytes.http.sfv.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Asking whether a request is a prefetch. */
@State(Scope.Benchmark)
public class SecPurposeBenchmark extends Measured {
    private static final String ABSENT = "(absent)";

    /** Values that browsers send, the same in another spelling, and malformed values. */
    @Param({
        ABSENT,
        "prefetch",
        "prefetch;prerender",
        "prefetch;anonymous-client-ip",
        "prefetch; prerender",
        "prefetch;prerender;anonymous-client-ip",
        "prefetch;prerender=?1, other",
        "Prefetch",
        "prefetch;prerender;",
        "prefetch, prerender;;",
    })
    public String value;

    private String text = "";
    private byte[] bytes = {};

    @Setup
    @SuppressWarnings("NullAway") // null is how servers say that a header is absent
    public void present() {
        text = value.equals(ABSENT) ? null : value;
        bytes = text == null ? null : text.getBytes(US_ASCII);
    }

    @Benchmark
    public boolean parseText() {
        return SecPurpose.parse(text).isPrefetch();
    }

    @Benchmark
    public boolean parseBytes() {
        return SecPurpose.parse(bytes, 0, bytes == null ? 0 : bytes.length).isPrefetch();
    }

    @Benchmark
    public boolean greenbytes() {
        if (text == null) {
            return false;
        }
        try {
            for (ListElement<?> member : Parser.parseList(text).get()) {
                if (member.get().equals("prefetch")) {
                    return true;
                }
            }
            return false;
        } catch (ParseException malformed) {
            return false;
        }
    }
}
