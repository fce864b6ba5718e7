// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.log.Progress;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * The environment of a command: its streams, and what they can show.
 *
 * @param style the style of standard output
 * @param progress shows the progress of a long reading
 */
record Shell(InputStream in, PrintStream out, PrintStream err, Style style, Progress progress) {
    /**
     * Returns the shell in which the virtual machine was started. Java does not report which of the three streams is a terminal: the
     * result of {@code System.console()} depends on all of them and on the version. So {@code inspector/inspect} passes this in.
     */
    static Shell ofSystem() {
        return new Shell(
                System.in,
                System.out,
                System.err,
                Style.automatic(Boolean.getBoolean("inspector.out.terminal"), System.getenv()),
                Boolean.getBoolean("inspector.err.terminal")
                        ? new ProgressLine(System.err, System::nanoTime)
                        : Progress.NONE);
    }

    Shell with(Style otherStyle) {
        return new Shell(in, out, err, otherStyle, progress);
    }
}
