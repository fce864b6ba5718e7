// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

/** Counts the buffers that a stack has not returned to its pools. */
public interface Leaks {
    /** For a stack without its own pools. */
    Leaks NOT_COUNTED = () -> "-";

    /** The text in the row if there is no leak. */
    String NONE = "0";

    /** {@return the number of leaks found so far, or a dash} */
    String found();
}
