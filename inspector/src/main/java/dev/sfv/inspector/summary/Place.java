// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A line of a log.
 *
 * @param file the name of the log
 * @param line the number of the line, from 1
 */
public record Place(String file, long line) implements Comparable<Place>, Serializable {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingLong(Place::line);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@return the file and the line, with a colon between them} */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
