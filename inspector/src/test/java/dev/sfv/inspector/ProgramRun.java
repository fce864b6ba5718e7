// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sfv.inspector.log.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;

/** The result of running a command line. */
record ProgramRun(int status, String out, String err) {
    /** Runs the inspector on no input. */
    static ProgramRun inspect(String... args) {
        return of("", args);
    }

    /** Runs the inspector. */
    static ProgramRun of(String in, String... args) {
        return of(Style.PLAIN, new ByteArrayInputStream(in.getBytes(ISO_8859_1)), args);
    }

    /** Runs the inspector on a terminal of a certain style. */
    static ProgramRun of(Style style, InputStream in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Shell shell = new Shell(
                in, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), style, Progress.NONE);
        int status = Inspector.run(shell, args);
        return new ProgramRun(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** {@return the first fact with this name in the report} */
    String fact(String about) {
        return out.lines()
                .filter(line -> line.startsWith("  " + about + "  "))
                .map(line -> line.substring(about.length() + 2).strip())
                .findFirst()
                .orElse("");
    }
}
