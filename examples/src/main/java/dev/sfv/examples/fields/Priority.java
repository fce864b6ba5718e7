// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.fields;

import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import dev.sfv.typed.TypedField;

/**
 * {@code Priority} (RFC 9218): how urgent a response is, and whether parts of it are useful. This is an example of a field that is
 * read without a tree. A member that has a wrong type or is out of range is ignored by itself (section 4).
 *
 * @param urgency from 0, the most urgent, to 7
 * @param incremental whether the response can be processed as it arrives
 */
public record Priority(long urgency, boolean incremental) {
    /** The defaults, for an absent field and for absent members. */
    public static final Priority DEFAULT = new Priority(3, false);

    /** The definition of the field. */
    public static final TypedField<Priority> FIELD =
            TypedField.dictionary("Priority", DEFAULT, Priority::read, Priority::write);

    private static final long LEAST_URGENT = 7;

    /**
     * Makes a priority.
     *
     * @throws IllegalArgumentException if the urgency is out of range
     */
    public Priority {
        if (!isUrgency(urgency)) {
            throw new IllegalArgumentException("expected an urgency from 0 to 7, found: " + urgency);
        }
    }

    private static boolean isUrgency(long number) {
        return number >= 0 && number <= LEAST_URGENT;
    }

    private static Priority read(SfReader field) {
        long urgency = DEFAULT.urgency;
        boolean incremental = DEFAULT.incremental;
        while (field.nextEntry()) {
            // The last one of duplicates counts, even if it is ignored: then the default applies.
            if (field.keyEquals("u")) {
                boolean valid = field.kind() == SfKind.INTEGER && isUrgency(field.integerValue());
                urgency = valid ? field.integerValue() : DEFAULT.urgency;
            } else if (field.keyEquals("i")) {
                incremental = field.kind() == SfKind.BOOLEAN ? field.booleanValue() : DEFAULT.incremental;
            }
        }
        return new Priority(urgency, incremental);
    }

    private void write(SfWriter field) {
        if (urgency != DEFAULT.urgency) {
            field.nextEntry("u").writeInteger(urgency);
        }
        if (incremental) {
            field.nextEntry("i").writeBoolean(true);
        }
    }
}
