// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.TypedField;

/**
 * {@code Priority} in a request: the urgency of the response, and whether parts of it are useful.
 *
 * <pre>{@code
 * Priority = sf-dictionary
 * u = Integer from 0 to 7, the default is 3
 * i = Boolean, the default is false
 * }</pre>
 *
 * <p>A member that is unknown, out of range or of another type is ignored; the others count. An absent or malformed field means the
 * defaults.
 *
 * <pre>{@code
 * Priority priority = Priority.FIELD.parse("u=1, i");
 * priority.urgency();                             // 1
 * priority.incremental();                         // true
 * Priority.FIELD.parse("u=9, i");                 // Priority[urgency=3, incremental=true]
 * Priority.FIELD.parse((String) null);            // Priority[urgency=3, incremental=false]
 * Priority.FIELD.serialize(new Priority(0, true)); // u=0, i
 * }</pre>
 *
 * <p>In a response, an absent member does not mean the default. Use {@link ResponsePriority} there.
 *
 * @param urgency from 0, the most urgent, to 7
 * @param incremental whether the response can be processed as it arrives
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9218#section-4">RFC 9218, section 4</a>
 */
public record Priority(long urgency, boolean incremental) {
    /** The definition of the field. */
    public static final TypedField<Priority> FIELD = TypedField.dictionary("Priority", f -> {
        var urgency = f.integer("u", 0, 7).orElse(3).lenient().from(Priority::urgency);
        var incremental = f.flag("i").lenient().from(Priority::incremental);
        return in -> new Priority(in.get(urgency), in.get(incremental));
    });

    /**
     * Makes a priority.
     *
     * @throws IllegalArgumentException if the urgency is out of range
     */
    public Priority {
        SfSyntax.requireNumber(urgency, 0, 7);
    }
}
