// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.Parsed;
import dev.sfv.typed.TypedField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Idempotency-Key}: the key by which a server recognizes that a request is repeated (draft-ietf-httpapi-idempotency-key-header-07,
 * section 2.1). The field is an Item.
 *
 * <pre>{@code
 * Idempotency-Key = sf-string
 * }</pre>
 *
 * <pre>{@code
 * IdempotencyKey.FIELD.parse("\"8e03978e-40d5-43e8-bc93-6894a57f9324\"").get().value(); // 8e03978e-40d5-43e8-bc93-6894a57f9324
 * IdempotencyKey.FIELD.parse("8e03978e-40d5-43e8-bc93-6894a57f9324");                   // Optional.empty
 * IdempotencyKey.parseLenient(List.of("8e03978e-40d5-43e8-bc93-6894a57f9324")).get().value(); // 8e03978e-40d5-43e8-bc93-6894a57f9324
 * IdempotencyKey.FIELD.serialize(Optional.of(new IdempotencyKey("order 5")));           // "order 5"
 * }</pre>
 *
 * <p><b>Bare keys.</b> Many clients send the key without quotes. {@link #FIELD} refuses such a value. {@link #parseLenient} accepts it.
 *
 * <p><b>Faults.</b> An absent field is empty. If your resource requires a key, answer a request without one with the status 400 (section
 * 2.7). The draft has no rule for a value that is not a String, so the field is malformed. Do not treat a malformed field as absent if the
 * request would then be executed twice: use {@code tryParse}, {@code parseStrict} or {@link #parseLenient}. Parameters are ignored.
 *
 * @param value the key, which is opaque
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07#section-2.1">The draft, section 2.1</a>
 */
public record IdempotencyKey(String value) {
    /** The field: the key, if there is one. */
    public static final TypedField<Optional<IdempotencyKey>> FIELD =
            TypedField.item("Idempotency-Key", MemberType.STRING.map(IdempotencyKey::new, IdempotencyKey::value));

    /** A bare key. No String, Byte Sequence, Boolean, Date or Display String looks like this, and no value with parameters. */
    private static final Pattern BARE = Pattern.compile("[ \\t]*([0-9A-Za-z][-0-9A-Za-z._~:+/=]*)[ \\t]*");

    /**
     * Makes a key.
     *
     * @param value visible ASCII and spaces
     * @throws IllegalArgumentException if it has another character
     */
    public IdempotencyKey {
        SfSyntax.requireString(value);
    }

    /**
     * Parses all lines of the field, and also accepts a key without quotes: one line with a letter or a digit, then letters, digits, and
     * {@code -._~:+/=}, optionally with spaces or tabs around it.
     *
     * @param fieldLines the lines in the order in which they were received; none, or null, if the field is absent
     * @return the key; empty if the field is absent
     * @throws SfException if the field is neither a String nor such a key; the fault is that of {@link #FIELD}
     */
    public static Optional<IdempotencyKey> parseLenient(List<String> fieldLines) {
        Parsed<Optional<IdempotencyKey>> parsed = FIELD.tryParse(fieldLines);
        if (parsed instanceof Parsed.Malformed<Optional<IdempotencyKey>> malformed) {
            Matcher bare = BARE.matcher(fieldLines.size() == 1 ? Objects.toString(fieldLines.get(0), "") : "");
            if (bare.matches()) {
                return Optional.of(new IdempotencyKey(bare.group(1)));
            }
            throw malformed.fault();
        }
        return parsed.orElse(Optional.empty());
    }
}
