// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.log.LogFormat;
import dev.sfv.inspector.log.LogFormats;
import dev.sfv.inspector.log.LogInput;
import dev.sfv.inspector.log.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Reads logs, and refuses those of which nothing is recognized. */
final class LogInspection {
    private final LogSummary summary;
    private final Optional<LogFormat> format;
    private final Progress progress;

    /**
     * Begins with an empty summary.
     *
     * @param files what the logs are called
     * @param format their format, if it is told
     */
    LogInspection(List<String> files, Optional<LogFormat> format, Progress progress) {
        this.summary = new LogSummary(String.join(" ", files));
        this.format = format;
        this.progress = progress;
    }

    /**
     * Adds a log.
     *
     * @throws UsageException if its format is neither told nor recognized
     */
    void add(String file, InputStream in) throws UsageException, IOException {
        LogInput log = new LogInput(in, summary.listenerFor(file));
        String firstLine = log.firstLine();
        if (!firstLine.isEmpty()) {
            LogFormat known = format.isPresent() ? format.get() : recognize(log, file, firstLine);
            summary.addFormat(known.name());
            log.read(known, progress);
        }
    }

    private static LogFormat recognize(LogInput log, String file, String firstLine) throws UsageException, IOException {
        return log.recognize()
                .orElseThrow(() -> new UsageException(
                        "nothing was recognized in " + file + ", which begins with: " + firstLine + "\nTried: "
                                + LogFormats.tried() + ".\nName the format by --format, --pattern or --keys."));
    }

    /**
     * Returns what has been counted.
     *
     * @throws UsageException if there is no request
     */
    LogSummary finish() throws UsageException {
        if (summary.requests() == 0) {
            throw new UsageException("there is no request in " + summary.title()
                    + summary.firstUnreadable().map(first -> "; " + first).orElse(""));
        }
        return summary;
    }
}
