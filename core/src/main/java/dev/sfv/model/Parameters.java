// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfWriter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The parameters of an item or an Inner List: an ordered map from keys to bare items (RFC 9651, section 3.1.2).
 *
 * <pre>{@code
 * parameters  = *( ";" *SP parameter )
 * parameter   = param-key [ "=" param-value ]
 * param-key   = key
 * key         = ( lcalpha / "*" ) *( lcalpha / DIGIT / "_" / "-" / "." / "*" )
 * param-value = bare-item
 * }</pre>
 *
 * <p>They can be read by key and by index:
 *
 * <pre>{@code
 * Parameters parameters = SfItem.parse("text/html;q=0.5;level").parameters();
 * parameters.get("q", ValueType.NUMBER); // Optional[0.500]
 * parameters.get(1);                     // level=?1
 * parameters.without("q").serialize();   // ;level
 * }</pre>
 *
 * <p>Two {@code Parameters} are equal if they have the same entries in the same order. Equal values thus have equal canonical forms.
 * If the order is not significant, compare the results of {@link #sorted()}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.1.2">RFC 9651, section 3.1.2</a>
 */
public final class Parameters extends OrderedMap<BareItem> implements Node {
    /** No parameters. */
    public static final Parameters EMPTY = new Parameters(new OrderedMap.Builder<>());

    private Parameters(OrderedMap.Builder<BareItem> entries) {
        super(entries);
    }

    private static Parameters of(OrderedMap.Builder<BareItem> entries) {
        return entries.isEmpty() ? EMPTY : new Parameters(entries);
    }

    /**
     * {@return parameters with these keys and values}
     *
     * @param map keys and values in order; it is copied
     * @throws IllegalArgumentException if a key is not {@linkplain SfSyntax#isKey of the right form}
     */
    public static Parameters of(Map<String, ? extends BareItem> map) {
        return of(new OrderedMap.Builder<BareItem>().putAll(map));
    }

    /**
     * {@return a single parameter}
     *
     * @param key a key of {@linkplain SfSyntax#isKey the right form}
     * @param value its value
     * @throws IllegalArgumentException if the key is not of the right form
     */
    public static Parameters of(String key, BareItem value) {
        return EMPTY.with(key, value);
    }

    /** {@return a builder without entries} */
    public static Builder builder() {
        return new Builder(new OrderedMap.Builder<>());
    }

    /** {@return a builder with these entries} */
    public Builder toBuilder() {
        return new Builder(new OrderedMap.Builder<>(this, 0));
    }

    /**
     * Reads the parameters of the value under the cursor of a reader.
     *
     * @param reader a reader on a value; none of its parameters has been read
     * @return the parameters
     * @throws SfException if they are malformed
     * @throws IllegalStateException if there is no value
     */
    public static Parameters readCurrent(SfReader reader) {
        if (!reader.nextParameter()) {
            return EMPTY;
        }
        OrderedMap.Builder<BareItem> entries = new OrderedMap.Builder<>();
        do {
            entries.put(reader.key(), BareItem.readCurrent(reader));
        } while (reader.nextParameter());
        return new Parameters(entries);
    }

    /**
     * {@return the value of a parameter; empty if there is no such parameter, or if its value is of another type}
     *
     * @param <T> the Java type of its value
     * @param key its key
     * @param type the type that the value must have
     */
    public <T> Optional<T> get(String key, ValueType<T> type) {
        Objects.requireNonNull(type);
        return get(key).flatMap(value -> SfItem.of(value).get(type));
    }

    /**
     * Requires a parameter.
     *
     * @param key its key
     * @return its value
     * @throws SfException if there is no such parameter ({@link SfProblem#KEY_MISSING}), which is the sender's fault
     */
    public BareItem require(String key) {
        return get(key).orElseThrow(() -> SfException.missing("a parameter").withPath(";" + key));
    }

    /**
     * Requires a parameter of a certain type.
     *
     * @param <T> the Java type of its value
     * @param key its key
     * @param type the type that the value must have
     * @return its value
     * @throws SfException if there is no such parameter ({@link SfProblem#KEY_MISSING}), or if its value is of another type
     *     ({@link SfProblem#WRONG_KIND}), which is the sender's fault
     */
    public <T> T require(String key, ValueType<T> type) {
        return optional(key, type)
                .orElseThrow(() -> SfException.missing(type.toString()).withPath(";" + key));
    }

    /**
     * Reads a parameter that may be absent, but must be of a certain type.
     *
     * @param <T> the Java type of its value
     * @param key its key
     * @param type the type that the value must have
     * @return its value; empty if there is no such parameter
     * @throws SfException if its value is of another type ({@link SfProblem#WRONG_KIND}), which is the sender's fault
     */
    public <T> Optional<T> optional(String key, ValueType<T> type) {
        Objects.requireNonNull(type);
        return get(key).map(value -> Located.read(SfItem.of(value), type, () -> ";" + key));
    }

    /**
     * Reads all parameters.
     *
     * @param <T> the Java type of a value
     * @param reading reads a value; an {@link SfException} that it throws gets the path of the value
     * @return an unmodifiable map in field order
     * @throws SfException if the function throws it
     */
    public <T> Map<String, T> map(Function<? super BareItem, ? extends T> reading) {
        Objects.requireNonNull(reading);
        return mapValues((key, value) -> Located.read(value, reading, () -> ";" + key));
    }

    /**
     * Reads all parameters, which must be of a certain type.
     *
     * @param <T> the Java type of a value
     * @param type the type that the values must have
     * @return an unmodifiable map in field order
     * @throws SfException if a value is of another type ({@link SfProblem#WRONG_KIND}), which is the sender's fault
     */
    public <T> Map<String, T> map(ValueType<T> type) {
        Objects.requireNonNull(type);
        return map(value -> type.apply(SfItem.of(value)));
    }

    /**
     * {@return a copy of these parameters with one added or replaced} A parameter with the same key keeps its place. All
     * entries are copied. In a loop, use {@link #toBuilder()} instead.
     *
     * @param key a key of {@linkplain SfSyntax#isKey the right form}
     * @param value its value
     * @throws IllegalArgumentException if the key is not of the right form
     */
    public Parameters with(String key, BareItem value) {
        return new Parameters(copyWith(key, value));
    }

    /**
     * {@return a copy without the parameter of a key; these parameters, if there is none} In a loop, use {@link #toBuilder()} instead.
     *
     * @param key its key
     */
    public Parameters without(String key) {
        return contains(key) ? of(copyWithout(key)) : this;
    }

    /**
     * {@return these parameters in alphabetical order of their keys} If two {@code Parameters} differ only in their order, the results are
     * equal and have the same hash code.
     */
    public Parameters sorted() {
        return size() < 2 ? this : new Parameters(copySorted());
    }

    /**
     * Writes these after the value that they belong to.
     *
     * @param out a writer to which a value has just been written
     * @throws IllegalArgumentException if the writer is set to RFC 8941 and a value is a Date or a Display String
     * @throws IllegalStateException if no value has been written before
     */
    public void writeTo(SfWriter out) {
        Objects.requireNonNull(out);
        for (int i = 0; i < size(); i++) { // by index, without a lambda or an iterator that would be allocated
            value(i).writeTo(out.nextParameter(key(i)));
        }
    }

    /**
     * Serializes these in their canonical form (RFC 9651, section 4.1.1.2).
     *
     * @return each parameter after a semicolon; empty if there are none
     */
    @Override
    public String serialize() {
        SfWriter out = new SfWriter().startItem().writeBoolean(true);
        int prefix = out.length();
        writeTo(out);
        return out.fieldValue().substring(prefix);
    }

    /** {@return the canonical form} */
    @Override
    public String toString() {
        return serialize();
    }

    /**
     * Collects parameters in order.
     *
     * <pre>{@code
     * Parameters parameters = Parameters.builder()
     *         .put("created", 1618884473)
     *         .put("keyid", "test-key")
     *         .put("alg", SfToken.of("x"))
     *         .build();
     * parameters.serialize(); // ;created=1618884473;keyid="test-key";alg=x
     * }</pre>
     */
    public static final class Builder extends EntryBuilder<Builder> {
        private final OrderedMap.Builder<BareItem> entries;

        private Builder(OrderedMap.Builder<BareItem> entries) {
            this.entries = entries;
        }

        @Override
        public Builder put(String key, BareItem value) {
            entries.putChecked(key, value);
            return this;
        }

        @Override
        public Builder remove(String key) {
            entries.remove(Objects.requireNonNull(key));
            return this;
        }

        /** {@return the parameters} The builder can be used further. */
        public Parameters build() {
            return of(entries.copy());
        }
    }
}
