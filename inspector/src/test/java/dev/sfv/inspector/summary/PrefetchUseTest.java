// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.inspector.log.LoggedRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classifies the responses to link prefetches. */
class PrefetchUseTest {
    private static final Optional<Instant> TIME = Optional.of(Instant.parse("2026-11-26T10:00:00Z"));

    private static Map<String, List<String>> headers(String lines) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines.split("\\|", -1)) {
            String[] header = line.strip().split(": ?", 2);
            headers.computeIfAbsent(header[0], name -> new ArrayList<>()).add(header[header.length - 1]);
        }
        return headers;
    }

    private static PrefetchUse use(int status, Optional<Instant> time, String responseHeaders) {
        return PrefetchUse.of(new LoggedRequest(
                1, "GET", "/", time, OptionalInt.of(status), OptionalLong.empty(), Map.of(), headers(responseHeaders)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                // section 3
                "cache-control: max-age=60, no-store > NOT_STORED",
                "Cache-Control: NO-STORE > NOT_STORED",
                // section 4.2.1: max-age, also in quotes, among others, and before Expires
                "Cache-Control: private, max-age=60 > USED",
                "Cache-Control: private | Cache-Control: ,, Max-Age = \"60\" , > USED",
                "Cache-Control: max-age=60 | Expires: 0 > USED",
                "Cache-Control: max-age=0 | Expires: Thu, 26 Nov 2026 11:00:00 GMT > STALE",
                "Cache-Control: max-age=60, max-age=0 > USED",
                "Cache-Control: max-age > STALE",
                "Cache-Control: max-age=-1 > STALE",
                "Cache-Control: max-age=1e3 > STALE",
                // the age in a cache on the way
                "Cache-Control: max-age=60 | Age: 59 > USED",
                "Cache-Control: max-age=60 | Age: 60 > STALE",
                "Cache-Control: max-age=60 | Age: x > USED",
                // Expires
                "Expires: Thu, 26 Nov 2026 10:00:01 GMT > USED",
                "Expires: Thu, 26 Nov 2026 10:00:00 GMT > STALE",
                "Expires: Thu, 26 Nov 2026 11:00:00 GMT | Date: Thu, 26 Nov 2026 11:00:00 GMT > STALE",
                "Expires: Thu, 26 Nov 2026 10:00:00 GMT | Date: Thu, 26 Nov 2026 09:59:59 GMT > USED",
                "Expires: 0 > STALE",
                // section 4: no-cache, also for some fields only
                "Cache-Control: no-cache, max-age=60 > STALE",
                "Cache-Control: max-age=60, no-cache=\"set-cookie\" > STALE",
                // section 4.2.2
                "Cache-Control: private > NO_LIFETIME",
                "ETag: \"a\" > NO_LIFETIME",
                "Last-Modified: Thu, 26 Nov 2026 09:00:00 GMT > NO_LIFETIME",
                // section 4.1
                "Cache-Control: max-age=60 | Vary: Accept-Encoding > USED",
                "Cache-Control: max-age=60 | Vary: Accept, Cookie > USED",
                "Cache-Control: max-age=60 | Vary: Accept-Encoding, sec-purpose > VARIES",
                "Cache-Control: max-age=60 | Vary: Accept | Vary: Sec-Fetch-Mode > VARIES",
                "Cache-Control: max-age=60 | Vary: * > VARIES",
                "Cache-Control: no-store | Vary: * > NOT_STORED",
                // no header that decides
                "Set-Cookie: a=b > UNKNOWN",
                "Age: 1 > UNKNOWN",
            })
    void isDecidedByHeaders(String responseHeaders, PrefetchUse use) {
        assertEquals(use, use(200, TIME, responseHeaders));
    }

    @Test
    void ignoresExpiresWithoutATime() {
        String expires = "Expires: Thu, 26 Nov 2026 11:00:00 GMT";
        assertEquals(PrefetchUse.NO_LIFETIME, use(200, Optional.empty(), expires));
        assertEquals(PrefetchUse.USED, use(200, Optional.empty(), expires + " | Date: Thu, 26 Nov 2026 10:00:00 GMT"));
    }

    @ParameterizedTest
    @CsvSource({
        "200, USED, NOT_STORED",
        "302, USED, NOT_STORED",
        "304, USED, NOT_STORED",
        "0, USED, NOT_STORED",
        "204, FAILURE_USED, FAILURE",
        "404, FAILURE_USED, FAILURE",
        "503, FAILURE_USED, FAILURE",
    })
    void isDecidedByTheStatus(int status, PrefetchUse fresh, PrefetchUse notStored) {
        assertEquals(fresh, use(status, TIME, "Cache-Control: max-age=60"));
        assertEquals(notStored, use(status, TIME, "Cache-Control: no-store"));
        assertEquals(PrefetchUse.UNKNOWN, use(status, TIME, "Set-Cookie: a"));
    }
}
