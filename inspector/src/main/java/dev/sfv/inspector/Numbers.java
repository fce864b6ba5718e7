// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.summary.Share;
import java.util.Locale;

/** Formats numbers for reports. */
final class Numbers {
    private static final String UNITS = "kMGTPE";
    private static final int KILO = 1000;

    private Numbers() {}

    /** {@return a number with a comma between groups of three digits} */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@return a share in percent, with one decimal} */
    static String percent(Share share) {
        return String.format(Locale.ROOT, "%.1f\u00a0%%", share.percent());
    }

    /** {@return a number of bytes, with a unit that makes the number short} */
    static String bytes(long bytes) {
        if (bytes < KILO) {
            return bytes + "\u00a0B";
        }
        double size = (double) bytes / KILO;
        int unit = 0;
        while (Math.round(size * 10) >= KILO * 10) { // rounded to the decimal that is shown
            size /= KILO;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f\u00a0%sB", size, UNITS.charAt(unit));
    }
}
