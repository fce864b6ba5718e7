// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.sfv.purpose.RequestPurpose;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Measures the bytes that are allocated to find out that an ordinary request has no purpose, on the thread that answers it. The minimum of
 * all requests counts, because a virtual machine sometimes allocates more while it loads and compiles classes.
 */
public final class Cost {
    /** The headers of an ordinary navigation. */
    public static final Map<String, String> NAVIGATION = navigation();

    /** The number of requests to measure. */
    public static final int REQUESTS = 100;

    /** Few enough that the virtual machine still interprets, and does not optimize objects away. */
    private static final int FIRST_REQUESTS = 50;

    private static final int ROUNDS = 1_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private int requests;
    private long first = Long.MAX_VALUE;
    private long again = Long.MAX_VALUE;
    private long shortForm = Long.MAX_VALUE;

    private static Map<String, String> navigation() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "User-Agent",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0");
        headers.put("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8");
        headers.put("Accept-Encoding", "gzip, deflate, br, zstd");
        headers.put("Accept-Language", "en-US,en;q=0.9");
        headers.put("Sec-CH-UA", "\"Chromium\";v=\"140\", \"Not=A?Brand\";v=\"24\"");
        headers.put("Sec-CH-UA-Mobile", "?0");
        headers.put("Sec-CH-UA-Platform", "\"Linux\"");
        headers.put("Sec-Fetch-Site", "none");
        headers.put("Sec-Fetch-Mode", "navigate");
        headers.put("Sec-Fetch-User", "?1");
        headers.put("Sec-Fetch-Dest", "document");
        headers.put("Upgrade-Insecure-Requests", "1");
        headers.put("Cookie", "a".repeat(4_000)); // so long that a copy would show in the result
        return Collections.unmodifiableMap(headers);
    }

    /** {@return the text of an ordinary navigation} */
    public static String request() {
        String[] lines = NAVIGATION.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .toArray(String[]::new);
        return RunningStack.request("GET", "/", lines);
    }

    /** Sends {@link #REQUESTS} ordinary navigations to a server that answers 204. */
    public static void ask(int port) throws IOException {
        for (int i = 0; i < REQUESTS; i++) {
            assertEquals(204, Client.send(port, request()).status());
        }
    }

    /**
     * Measures one request. A server does this on its own thread.
     *
     * @param adapter reads the purpose with the adapter
     * @param shorter reads the purpose with the library alone, which is the short form
     */
    public synchronized void measure(Supplier<RequestPurpose> adapter, Supplier<RequestPurpose> shorter) {
        if (requests++ < FIRST_REQUESTS) {
            first = Math.min(first, bytes(adapter, 1));
            shortForm = Math.min(shortForm, bytes(shorter, 1));
        } else {
            bytes(adapter, 1);
            again = Math.min(again, bytes(adapter, ROUNDS));
        }
    }

    private static long bytes(Supplier<RequestPurpose> asks, int rounds) {
        boolean ordinary = true;
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < rounds; i++) {
            ordinary &= asks.get().equals(RequestPurpose.NONE);
        }
        long after = THREADS.getCurrentThreadAllocatedBytes();
        assertTrue(ordinary);
        return after - before;
    }

    /** {@return the bytes of the requests in the second half, when the virtual machine may have compiled the adapter} */
    public synchronized long bytesAgain() {
        return again;
    }

    /**
     * Checks upper bounds, and that {@code docs/stacks.md} has the same bounds. They are for a virtual machine that only interprets. The
     * result may be lower, because another test may have caused the compilation of some methods.
     */
    public synchronized void assertIs(String title, int shortFormBytes, int adapterBytes) throws IOException {
        assertTrue(first <= adapterBytes, () -> first + " bytes with the adapter");
        assertEquals(0, again, "bytes with the adapter, if it has read the same request before");
        assertTrue(shortForm <= shortFormBytes, () -> shortForm + " bytes with the short form");
        String row = "\\| " + Pattern.quote(title) + " \\| .* \\| " + shortFormBytes + " \\| " + adapterBytes + " \\|";
        assertTrue(Files.readString(Documents.stacks()).lines().anyMatch(line -> line.matches(row)), row);
    }
}
