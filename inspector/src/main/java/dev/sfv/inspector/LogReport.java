// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.log.Progress;
import dev.sfv.inspector.summary.DangerousUrls;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The report of {@code inspect --html --log FILE}, for other programs. */
public final class LogReport {
    private LogReport() {}

    /**
     * Reads a log, and reports on it.
     *
     * @param name what the log is called, which is shown as it is
     * @param log the log, perhaps compressed by gzip or zstd. Its format is recognized. It is not closed.
     * @return a page of HTML in ASCII, which needs no network and no scripts
     * @throws UsageException if no format is recognized, or there is no request. The message is for people, and has parts of the log: it
     *     has to be escaped.
     * @throws IOException if the log cannot be read
     */
    public static String html(String name, InputStream log) throws UsageException, IOException {
        LogInspection inspection = new LogInspection(Optional.empty(), new DangerousUrls(List.of()), Progress.NONE);
        inspection.add(name, log);
        return new LogSummary(name, inspection.finish(), LogSummary.ROWS).html();
    }
}
