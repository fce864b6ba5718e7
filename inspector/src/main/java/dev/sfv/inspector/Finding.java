// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

/** A result of the inspector, from which both its text and its JSON are made. */
sealed interface Finding permits Inspection, LogSummary {
    /** {@return the finding as a report} */
    Report report();

    /** {@return the finding for JSON: maps, lists, texts, numbers and Booleans} */
    Object data();

    /** {@return the text for standard error, which shows where fields are malformed} */
    String complaint();

    /** {@return whether a field is malformed} */
    boolean isMalformed();
}
