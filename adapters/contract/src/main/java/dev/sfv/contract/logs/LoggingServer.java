// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract.logs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A server that listens on a free port of loopback and writes an access log into a folder. */
public interface LoggingServer {
    /** The name of the log. */
    String LOG = "access.log";

    /** {@return the port} */
    int port();

    /** Stops the server. */
    void stop() throws Exception;

    /** Waits until the log in a folder has a number of lines. Servers write a line after they have answered. */
    static Path awaitLog(Path folder, int lines) throws IOException, InterruptedException {
        Path log = folder.resolve(LOG);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (lines(log) < lines) {
            if (System.nanoTime() > deadline) {
                throw new IOException("expected " + lines + " lines, found:\n" + Files.readString(log, ISO_8859_1));
            }
            Thread.sleep(10);
        }
        return log;
    }

    private static long lines(Path log) throws IOException {
        return Files.readString(log, ISO_8859_1).chars().filter(c -> c == '\n').count();
    }
}
