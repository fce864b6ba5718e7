// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

/** What the inspector has found: the one model of its text and its JSON. */
sealed interface Finding permits Inspection, LogSummary {
    /** For people. */
    Report report();

    /** For machines: maps, lists, texts, numbers and Booleans, as JSON has them. */
    Object data();

    /** What goes to standard error: the malformed fields, drawn. */
    String complaint();

    /** Whether some field is malformed. */
    boolean isMalformed();
}
