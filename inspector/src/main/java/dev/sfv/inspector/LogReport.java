// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.log.Progress;
import dev.sfv.inspector.summary.DangerousUrls;
import dev.sfv.inspector.summary.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The output of {@code inspect --log}, for use by other programs. */
public final class LogReport {
    private final LogSummary summary;

    private LogReport(String title, Summary summary) {
        this.summary = new LogSummary(title, summary, LogSummary.ROWS);
    }

    /**
     * Makes the report of a summary.
     *
     * @param title the name of the logs
     * @param summary the summary of the logs, which must not change while the report is used
     * @return the report
     */
    public static LogReport of(String title, Summary summary) {
        return new LogReport(title, summary);
    }

    /**
     * Reads a log, and makes its report.
     *
     * @param name the name of the log, as the report shows it
     * @param log the log, perhaps compressed with gzip or zstd. Its format is recognized. It is not closed.
     * @return the report
     * @throws UsageException if no format is recognized, or the log has no request. You can show the message to users, but escape it: it
     *     quotes the log.
     * @throws IOException if the log cannot be read
     */
    public static LogReport of(String name, InputStream log) throws UsageException, IOException {
        LogInspection inspection = new LogInspection(Optional.empty(), new DangerousUrls(List.of()), Progress.NONE);
        inspection.add(name, log);
        return new LogReport(name, inspection.finish());
    }

    /** {@return one JSON object on one line of printable ASCII, as {@code --json} prints it} */
    public String toJson() {
        return OutputFormat.json(summary.data());
    }

    /** {@return a page of HTML in ASCII, as {@code --html} prints it, which needs no network and no scripts} */
    public String toHtml() {
        return summary.html();
    }
}
