// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.inspector.log.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The line that shows the progress of a reading. */
class ProgressLineTest {
    private final AtomicLong millis = new AtomicLong();
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final Progress progress =
            new ProgressLine(new PrintStream(terminal, true, UTF_8), () -> millis.get() * 1_000_000);

    private String shownAt(int now) {
        millis.set(now);
        terminal.reset();
        progress.at(12_345, 300_000_000);
        return terminal.toString(UTF_8);
    }

    @Test
    void isShownAfterASecondAndUpdatedFourTimesASecondAndErased() {
        assertEquals("", shownAt(999));
        assertEquals("\r\u001B[K12,345 lines, 300 MB, 300 MB/s", shownAt(1000));
        assertEquals("", shownAt(1249));
        assertEquals("\r\u001B[K12,345 lines, 300 MB, 240 MB/s", shownAt(1250));
        terminal.reset();
        progress.end();
        assertEquals("\r\u001B[K", terminal.toString(UTF_8));
    }

    @Test
    void isNotErasedIfItWasNeverShown() {
        assertEquals("", shownAt(999));
        progress.end();
        assertEquals("", terminal.toString(UTF_8));
    }
}
