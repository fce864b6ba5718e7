// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.log.Progress;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command line has around it.
 *
 * @param style that of standard output
 * @param progress tells how far a long reading is
 */
record Shell(InputStream in, PrintStream out, PrintStream err, Style style, Progress progress) {
    /**
     * The one that the virtual machine was started in. Java cannot tell which of the three streams is a terminal: what
     * {@code System.console()} says of it depends on all of them and on the version. So {@code inspector/inspect} tells.
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
