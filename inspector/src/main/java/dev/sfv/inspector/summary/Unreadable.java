// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A line that cannot be read.
 *
 * @param place where it is
 * @param reason why it cannot be read
 */
public record Unreadable(Place place, String reason) implements Comparable<Unreadable>, Serializable {
    private static final Comparator<Unreadable> ORDER =
            Comparator.comparing(Unreadable::place).thenComparing(Unreadable::reason);

    @Override
    public int compareTo(Unreadable other) {
        return ORDER.compare(this, other);
    }

    /** {@return the place and the reason} */
    @Override
    public String toString() {
        return place + ": " + reason;
    }
}
