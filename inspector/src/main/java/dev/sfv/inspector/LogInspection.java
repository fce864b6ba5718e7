// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.log.LogFormat;
import dev.sfv.inspector.log.LogFormats;
import dev.sfv.inspector.log.LogInput;
import dev.sfv.inspector.log.Progress;
import dev.sfv.inspector.summary.DangerousUrls;
import dev.sfv.inspector.summary.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads logs, and refuses logs whose format is not recognized. */
final class LogInspection {
    private final Optional<LogFormat> format;
    private final Progress progress;
    private final Summary summary;

    /**
     * Begins with an empty summary.
     *
     * @param format the format of the logs, if it was given
     */
    LogInspection(Optional<LogFormat> format, DangerousUrls dangerousUrls, Progress progress) {
        this.format = format;
        this.progress = progress;
        this.summary = new Summary(dangerousUrls);
    }

    /**
     * Adds a log.
     *
     * @throws UsageException if its format is neither given nor recognized
     */
    void add(String file, InputStream in) throws UsageException, IOException {
        LogInput log = new LogInput(in, summary.listenerFor(file));
        if (!log.isEmpty()) {
            LogFormat known = format.isPresent() ? format.get() : recognize(log, file);
            summary.addFormat(known.name());
            log.read(known, progress);
        }
    }

    private static LogFormat recognize(LogInput log, String file) throws UsageException, IOException {
        Optional<LogFormat> format = log.recognize();
        if (format.isEmpty()) {
            throw new UsageException("nothing was recognized in " + file + ", which begins with: " + log.firstLine()
                    + "\nTried: " + LogFormats.tried() + ".\nName the format with --format, --pattern or --keys.");
        }
        return format.get();
    }

    /**
     * Returns the summary of all logs.
     *
     * @throws UsageException if the logs have no request
     */
    Summary finish() throws UsageException {
        if (summary.purposes().values().stream().allMatch(count -> count == 0)) {
            throw new UsageException("found no request"
                    + summary.firstUnreadable().map(first -> "; " + first).orElse(""));
        }
        return summary;
    }
}
