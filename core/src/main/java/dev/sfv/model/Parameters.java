// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The parameters of an item or an inner list: an ordered map from keys to bare items (RFC 9651, section 3.1.2).
 *
 * <pre>{@code
 * parameters  = *( ";" *SP parameter )
 * parameter   = param-key [ "=" param-value ]
 * param-key   = key
 * key         = ( lcalpha / "*" ) *( lcalpha / DIGIT / "_" / "-" / "." / "*" )
 * param-value = bare-item
 * }</pre>
 *
 * <pre>{@code
 * Parameters.of("q", SfDecimal.ofThousandths(500)).toString(); // ;q=0.5
 * }</pre>
 *
 * <p>Two are equal if they have the same entries in the same order, so that equal values have equal canonical forms.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.1.2">RFC 9651, section 3.1.2</a>
 */
public final class Parameters {
    /** No parameters. */
    public static final Parameters EMPTY = new Parameters(new OrderedMap.Builder<BareItem>().build());

    private final Map<String, BareItem> map;

    private Parameters(Map<String, BareItem> immutableMap) {
        this.map = immutableMap;
    }

    /**
     * Makes parameters.
     *
     * @param map keys and values in the order in which they are to be; it is copied
     * @return the parameters
     * @throws IllegalArgumentException if a key is not {@linkplain SfSyntax#isKey of the right form}
     */
    public static Parameters of(Map<String, ? extends BareItem> map) {
        return map.isEmpty() ? EMPTY : new Parameters(OrderedMap.copyOf(map));
    }

    /**
     * Makes a single parameter; {@link #with} adds others.
     *
     * @param key a key of {@linkplain SfSyntax#isKey the right form}
     * @param value its value
     * @return the parameter
     * @throws IllegalArgumentException if the key is not one
     */
    public static Parameters of(String key, BareItem value) {
        return EMPTY.with(key, value);
    }

    /**
     * Begins parameters, one by one.
     *
     * @return a builder without entries
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the parameters of the value under the cursor of a reader.
     *
     * @param reader a reader that stands on a value, of whose parameters none has been read
     * @return the parameters
     * @throws SfException if they are malformed
     * @throws IllegalStateException if there is no value
     */
    public static Parameters read(SfReader reader) {
        if (!reader.nextParameter()) {
            return EMPTY;
        }
        OrderedMap.Builder<BareItem> map = new OrderedMap.Builder<>();
        do {
            map.put(reader.key(), BareItem.read(reader));
        } while (reader.nextParameter());
        return new Parameters(map.build());
    }

    /**
     * Returns all of them.
     *
     * @return an unmodifiable map in field order
     */
    public Map<String, BareItem> asMap() {
        return map;
    }

    /**
     * Looks a parameter up.
     *
     * @param key its key
     * @return its value; empty if there is no such parameter
     */
    public Optional<BareItem> get(String key) {
        return Optional.ofNullable(map.get(Objects.requireNonNull(key)));
    }

    /**
     * Insists on a parameter.
     *
     * @param key its key
     * @return its value
     * @throws SfException if there is no such parameter ({@link SfProblem#KEY_MISSING})
     */
    public BareItem require(String key) {
        return OrderedMap.require(map, key, this);
    }

    /**
     * Returns these with another parameter: in the place of the one with the same key, or else behind the others.
     *
     * @param key a key of {@linkplain SfSyntax#isKey the right form}
     * @param value its value
     * @return other parameters
     * @throws IllegalArgumentException if the key is not one
     */
    public Parameters with(String key, BareItem value) {
        return new Parameters(OrderedMap.with(map, key, value));
    }

    /**
     * Writes these behind the value they belong to.
     *
     * @param out a writer to which a value has just been written
     * @throws IllegalArgumentException if the writer is bound to RFC 8941 and a value is a Date or a Display String
     * @throws IllegalStateException if no value has been written before
     */
    public void writeTo(SfWriter out) {
        if (!map.isEmpty()) { // lest the lambda be garbage
            map.forEach((key, value) -> value.writeTo(out.nextParameter(key)));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that && OrderedMap.equalInOrder(map, that.map);
    }

    @Override
    public int hashCode() {
        return map.hashCode();
    }

    /** Returns the canonical form, which begins with a semicolon unless it is empty. */
    @Override
    public String toString() {
        return Canonical.of(this);
    }

    /**
     * Collects parameters in order.
     *
     * <pre>{@code
     * Parameters parameters = Parameters.builder()
     *         .put("created", SfInteger.of(1618884473))
     *         .put("keyid", SfString.of("test-key"))
     *         .build();
     * parameters.toString(); // ;created=1618884473;keyid="test-key"
     * }</pre>
     */
    public static final class Builder {
        private final Map<String, BareItem> map = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Puts a parameter: in the place of the one with the same key, or else behind the others.
         *
         * @param key a key of {@linkplain SfSyntax#isKey the right form}
         * @param value its value
         * @return this builder
         * @throws IllegalArgumentException if the key is not one
         */
        public Builder put(String key, BareItem value) {
            map.put(SfSyntax.requireKey(key), Objects.requireNonNull(value));
            return this;
        }

        /**
         * Ends the parameters. The builder can be used further.
         *
         * @return them
         */
        public Parameters build() {
            return of(map);
        }
    }
}
