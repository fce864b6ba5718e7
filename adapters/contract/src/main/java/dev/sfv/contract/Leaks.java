// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

/** Finds what a stack has not given back to its pools. */
public interface Leaks {
    /** For a stack that has no pools of its own. */
    Leaks NOT_COUNTED = () -> "-";

    /** The row's text if none was found. */
    String NONE = "0";

    /** {@return how many have been found so far, or a dash} */
    String found();
}
