// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import java.io.Serializable;

/**
 * A number of things, and how many of them are of a certain kind.
 *
 * @param all the number of all things
 * @param part the number of things of the kind
 */
public record Share(long all, long part) implements Serializable {
    /** 0 of 0. */
    public static final Share NONE = new Share(0, 0);

    /**
     * Counts one thing.
     *
     * @param isPart whether the thing is of the kind
     * @return its share
     */
    static Share of(boolean isPart) {
        return new Share(1, isPart ? 1 : 0);
    }

    /**
     * Adds two shares.
     *
     * @param other the other share
     * @return the share of both together
     */
    public Share plus(Share other) {
        return new Share(all + other.all, part + other.part);
    }

    /** {@return the part in percent; 0 if {@code all} is 0} */
    public double percent() {
        return all == 0 ? 0 : 100.0 * part / all;
    }
}
