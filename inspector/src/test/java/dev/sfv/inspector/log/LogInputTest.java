// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recognizes and decompresses logs. */
class LogInputTest {
    private static final byte[] LOG = "Sec-Purpose: prefetch\n".repeat(10_000).getBytes(UTF_8);

    private static byte[] gzip(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(data);
        }
        return out.toByteArray();
    }

    @Test
    void readsCompressedLogs() throws IOException {
        for (byte[] log : new byte[][] {LOG, gzip(LOG), Zstd.compress(LOG)}) {
            LogContent requests = LogContent.of(log);
            assertEquals(10_000, requests.all.size());
            assertEquals(0, requests.unreadable.size());
        }
    }

    /** Logs may be concatenated after compression. */
    @Test
    void readsCompressedLogsThatAreConcatenated() throws IOException {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.write(gzip(LOG));
        twice.write(gzip(LOG));
        assertEquals(20_000, LogContent.of(twice.toByteArray()).all.size());
    }

    @Test
    void readsTruncatedLogsUpToTheirEnd() throws IOException {
        byte[] random = new byte[1 << 20];
        new java.util.Random(1).nextBytes(random);
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        log.write(LOG);
        log.write(random);
        for (byte[] compressed : new byte[][] {gzip(log.toByteArray()), Zstd.compress(log.toByteArray())}) {
            LogContent requests = LogContent.of(Arrays.copyOf(compressed, compressed.length / 2));
            assertTrue(requests.all.size() >= 10_000, requests.all.size() + " requests");
            assertTrue(requests.unreadable.get(requests.unreadable.size() - 1).startsWith("truncated: "));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "Sec-Purpose: prefetch > headers",
                "GET / HTTP/1.1 > headers",
                "text|Priority: u=1 > headers",
                "h - - [26/Nov/2026:10:00:01 +0100] \"GET / HTTP/1.1\" 200 9 \"-\" \"A\" \"prefetch\" > combined \"%{Sec-Purpose}i\"",
                "h - - [26/Nov/2026:10:00:01 +0100] \"GET / HTTP/1.1\" 200 9 \"-\"|"
                        + "h - - [26/Nov/2026:10:00:01 +0100] \"GET / HTTP/1.1\" 200 9 \"prefetch\" > common \"%{Sec-Purpose}i\"",
                // The header at the end could be any.
                "h - - [26/Nov/2026:10:00:01 +0100] \"GET / HTTP/1.1\" 200 9 \"-\" \"A\" \"1.2.3.4\" > ``",
                "h - - [26/Nov/2026:10:00:01 +0100] \"GET / HTTP/1.1\" 200 9 \"-\" \"A\" > ``",
                "{\"log\":{\"entries\":[]}} > har",
                "{\"logs\":{\"entries\":[]}} > ``",
                "{\"method\":\"GET\",\"path\":\"/\",\"user\":\"a\"} > ``",
                "anything > ``",
            })
    void formatsAreRecognized(String log, String format) {
        assertEquals(
                format,
                LogFormats.recognize(log.replace('|', '\n').getBytes(UTF_8))
                        .map(LogFormat::name)
                        .orElse(""));
    }
}
