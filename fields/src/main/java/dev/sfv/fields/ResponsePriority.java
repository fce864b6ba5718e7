// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code Priority} in a response: the origin server overrides the priority of the request. The members are those of {@link Priority},
 * but an absent one means that the server agrees with the request.
 *
 * <p>A member that is unknown, out of range or of another type is ignored; the others count. An absent or malformed field overrides
 * nothing.
 *
 * <pre>{@code
 * Priority request = Priority.FIELD.parse("u=5, i");
 * ResponsePriority.FIELD.parse("u=1").over(request);          // Priority[urgency=1, incremental=true]
 * ResponsePriority.FIELD.parse("u=3, i=?0").over(request);    // Priority[urgency=3, incremental=false]
 * ResponsePriority.FIELD.parse((String) null).over(request);  // Priority[urgency=5, incremental=true]
 * }</pre>
 *
 * @param urgency from 0, the most urgent, to 7, if the server overrides it
 * @param incremental whether the response can be processed as it arrives, if the server overrides it
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9218#section-8">RFC 9218, section 8</a>
 */
public record ResponsePriority(OptionalLong urgency, Optional<Boolean> incremental) {
    /** The definition of the field. */
    public static final TypedField<ResponsePriority> FIELD = TypedField.dictionary("Priority", f -> {
        var urgency = f.integer("u", 0, 7).lenient().fromOptional(ResponsePriority::urgency);
        var incremental = f.value("i", MemberType.BOOLEAN).lenient().fromOptional(ResponsePriority::incremental);
        return in -> new ResponsePriority(in.optional(urgency), in.optional(incremental));
    });

    /**
     * Makes an override.
     *
     * @throws IllegalArgumentException if the urgency is out of range
     */
    public ResponsePriority {
        urgency.ifPresent(number -> SfSyntax.requireNumber(number, 0, 7));
        Objects.requireNonNull(incremental);
    }

    /**
     * {@return the priority of the response: that of the request with the members that this response overrides}
     *
     * @param request the priority of the request
     */
    public Priority over(Priority request) {
        return new Priority(urgency.orElse(request.urgency()), incremental.orElse(request.incremental()));
    }
}
