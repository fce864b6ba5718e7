// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.summary.Summary;

/** What {@code inspect --log} prints of a summary, for other programs. */
public final class LogReport {
    private static final int ROWS = 10;

    private final LogSummary summary;

    private LogReport(LogSummary summary) {
        this.summary = summary;
    }

    /**
     * Reports on a summary.
     *
     * @param title what the logs are called
     * @param summary the summary of the logs, which does not change while the report is used
     * @return the report
     */
    public static LogReport of(String title, Summary summary) {
        return new LogReport(new LogSummary(title, summary, ROWS));
    }

    /** {@return the report as {@code --json} prints it: one JSON object of printable ASCII, without a line end} */
    public String toJson() {
        return OutputFormat.json(summary.data());
    }
}
