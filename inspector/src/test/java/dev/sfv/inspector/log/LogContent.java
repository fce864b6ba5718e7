// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps the content of a log. */
final class LogContent implements LogListener {
    final List<LoggedRequest> all = new ArrayList<>();
    final List<String> unreadable = new ArrayList<>();
    long others;

    /** Reads a log as a format. */
    static LogContent of(LogFormat format, String log) {
        return of(format, log.getBytes(UTF_8));
    }

    /** Reads a log as a format. */
    static LogContent of(LogFormat format, byte[] log) {
        LogContent requests = new LogContent();
        try {
            format.read(new ByteArrayInputStream(log), Progress.NONE, requests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return requests;
    }

    /** Reads a log in the format that is recognized. */
    static LogContent of(byte[] log) {
        LogContent requests = new LogContent();
        try {
            LogInput input = new LogInput(new ByteArrayInputStream(log), requests);
            input.read(input.recognize().orElseThrow(), Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return requests;
    }

    LoggedRequest single() {
        if (all.size() != 1 || !unreadable.isEmpty()) {
            throw new AssertionError(all + " " + unreadable);
        }
        return all.get(0);
    }

    @Override
    public void request(LoggedRequest request) {
        all.add(request);
    }

    @Override
    public void unreadable(long line, String reason) {
        unreadable.add(line + ": " + reason);
    }

    @Override
    public void truncated(String reason) {
        unreadable.add("truncated: " + reason);
    }

    @Override
    public void otherLine() {
        others++;
    }

    @Override
    public void end(long lines, long bytes) {}
}
