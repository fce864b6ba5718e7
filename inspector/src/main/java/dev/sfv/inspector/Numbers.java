// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.summary.Share;
import java.util.Locale;

/** Numbers for people. */
final class Numbers {
    private static final String UNITS = "kMGTPE";
    private static final int KILO = 1000;

    private Numbers() {}

    /** A number with a comma after each three digits. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A share in percent, with a decimal. */
    static String percent(Share share) {
        return String.format(Locale.ROOT, "%.1f\u00a0%%", share.percent());
    }

    /** Bytes in a unit that makes the number short. */
    static String bytes(long bytes) {
        if (bytes < KILO) {
            return bytes + "\u00a0B";
        }
        double size = (double) bytes / KILO;
        int unit = 0;
        while (size >= KILO) {
            size /= KILO;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f\u00a0%sB", size, UNITS.charAt(unit));
    }
}
