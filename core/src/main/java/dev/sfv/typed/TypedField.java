// SPDX-License-Identifier: Apache-2.0
package dev.sfv.typed;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfVersion;
import dev.sfv.syntax.SfWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The definition of a field with a type of its own: what it is called, what its absence means, and how it is read and
 * written. This is how {@link SecPurpose} is made, and how anybody else makes another field:
 *
 * <pre>{@code
 * record Window(long from, boolean inclusive) {
 *     static final Window ALL = new Window(0, true);
 *     static final TypedField<Window> FIELD =
 *             TypedField.dictionary("Example-Window", ALL, Window::read, Window::write);
 *
 *     private static Window read(SfReader field) {
 *         SfDictionary window = SfDictionary.read(field);
 *         return new Window(
 *                 window.get("from").map(from -> from.asItem().value().integerValue()).orElse(ALL.from),
 *                 window.get("inclusive").map(is -> is.asItem().value().booleanValue()).orElse(ALL.inclusive));
 *     }
 *
 *     private void write(SfWriter field) {
 *         field.nextEntry("from").writeInteger(from).nextEntry("inclusive").writeBoolean(inclusive);
 *     }
 * }
 * Window.FIELD.parse("from=5;new, other=(a b)").toString(); // Window[from=5, inclusive=true]
 * Window.FIELD.parse("from=five").toString();               // Window[from=0, inclusive=true]
 * Window.FIELD.serialize(new Window(7, false));             // from=7, inclusive=?0
 * }</pre>
 *
 * <p><b>Reading.</b> The definition is given a reader of a field that is there: of an Item, on its value; of a List or a
 * Dictionary, before its first member. It takes what it knows and leaves the rest, which RFC 9651 wants to be ignored (section
 * 2.3); what it has not read is validated when it returns, unless it turns the reader to something else by {@code reset},
 * which it must not. Where a tree is shorter, it begins with {@link dev.sfv.model.SfList#read},
 * {@link dev.sfv.model.SfDictionary#read} or {@link dev.sfv.model.SfItem#read}. A value that is not as it should be is refused by
 * {@link SfException}: that of the reader or the tree for one of a wrong kind, or that of {@link SfReader#fault}. If a
 * constructor of the type refuses it by {@link IllegalArgumentException}, that is taken for the sender's fault too
 * ({@link SfProblem#OUT_OF_RANGE}).
 *
 * <p><b>Faults.</b> {@code parse} ignores a malformed field, as if it were absent (RFC 9651, section 4.2), and never throws
 * for anything that a sender can send; {@code parseStrict} throws {@link SfException}.
 *
 * <p>A definition is immutable and may be used by all threads, as far as its functions may.
 *
 * @param <T> the type of the field, whose values should be immutable
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-2">RFC 9651, section 2</a>
 */
public final class TypedField<T> {
    private enum Type {
        ITEM {
            @Override
            void begin(SfReader field) {
                field.readItem();
            }

            @Override
            void finish(SfReader field) {
                field.finish();
            }
        },
        LIST {
            @Override
            void finish(SfReader field) {
                while (field.nextMember()) {}
            }
        },
        DICTIONARY {
            @Override
            void finish(SfReader field) {
                while (field.nextEntry()) {}
            }
        };

        void begin(SfReader field) {}

        abstract void finish(SfReader field);
    }

    private final String name;
    private final T absent;
    private final Type type;
    private final SfVersion version;
    private final Function<SfReader, T> read;
    private final BiConsumer<T, SfWriter> write;

    private TypedField(
            String name,
            T absent,
            Type type,
            SfVersion version,
            Function<SfReader, T> read,
            BiConsumer<T, SfWriter> write) {
        this.name = Objects.requireNonNull(name);
        this.absent = Objects.requireNonNull(absent);
        this.type = type;
        this.version = Objects.requireNonNull(version);
        this.read = Objects.requireNonNull(read);
        this.write = Objects.requireNonNull(write);
    }

    /**
     * Defines a field that is an Item.
     *
     * @param <T> its type
     * @param name its name
     * @param absent what it means that it is absent
     * @param read reads one that is there, from a reader that stands on the value
     * @param write writes a value behind {@link SfWriter#startItem()}, which has been called
     * @return the definition
     */
    public static <T> TypedField<T> item(
            String name, T absent, Function<SfReader, T> read, BiConsumer<T, SfWriter> write) {
        Objects.requireNonNull(write);
        return new TypedField<>(
                name,
                absent,
                Type.ITEM,
                SfVersion.RFC9651,
                read,
                (value, field) -> write.accept(value, field.startItem()));
    }

    /**
     * Defines a field that is a List.
     *
     * @param <T> its type
     * @param name its name
     * @param absent what it means that it is absent
     * @param read reads one that is there, from a reader that stands before the first member
     * @param write writes a value to an empty writer
     * @return the definition
     */
    public static <T> TypedField<T> list(
            String name, T absent, Function<SfReader, T> read, BiConsumer<T, SfWriter> write) {
        return new TypedField<>(name, absent, Type.LIST, SfVersion.RFC9651, read, write);
    }

    /**
     * Defines a field that is a Dictionary.
     *
     * @param <T> its type
     * @param name its name
     * @param absent what it means that it is absent
     * @param read reads one that is there, from a reader that stands before the first entry
     * @param write writes a value to an empty writer
     * @return the definition
     */
    public static <T> TypedField<T> dictionary(
            String name, T absent, Function<SfReader, T> read, BiConsumer<T, SfWriter> write) {
        return new TypedField<>(name, absent, Type.DICTIONARY, SfVersion.RFC9651, read, write);
    }

    /**
     * Returns this definition, bound to an edition of the specification.
     *
     * @param edition {@link SfVersion#RFC9651}, as from the beginning, or {@link SfVersion#RFC8941} for a field that has no Dates
     *     and no Display Strings
     * @return another definition of the same field
     */
    public TypedField<T> version(SfVersion edition) {
        return new TypedField<>(name, absent, type, edition, read, write);
    }

    /**
     * Returns the name of the field.
     *
     * @return the name, as it is usually written
     */
    public String name() {
        return name;
    }

    /**
     * Reads a field value, and ignores a malformed one. This throws nothing, as far as the reading function of the definition
     * throws nothing but {@link IllegalArgumentException}.
     *
     * @param fieldValue the field value, or null if the field is absent
     * @return what it says; if it is absent or malformed, what its absence means
     */
    public T parse(String fieldValue) {
        try {
            return parseStrict(fieldValue);
        } catch (SfException malformed) {
            return absent;
        }
    }

    /**
     * Reads all lines of the field, and ignores a malformed one. This throws nothing, as {@link #parse(String)}.
     *
     * @param fieldLines the lines in the order they came in, or null if the field is absent; a line that is null counts as
     *     malformed
     * @return what they say together; if it is absent or malformed, what its absence means
     */
    public T parse(List<String> fieldLines) {
        if (fieldLines == null || fieldLines.isEmpty() || hasNull(fieldLines)) {
            return absent;
        }
        try {
            return parseStrict(fieldLines);
        } catch (SfException malformed) {
            return absent;
        }
    }

    /**
     * Reads a field value in a byte array, and ignores a malformed one. What a sender can send throws nothing, as in
     * {@link #parse(String)}.
     *
     * @param ascii holds the field value; null if the field is absent
     * @param offset the index of its first octet
     * @param length the number of its octets
     * @return what it says; if it is absent or malformed, what its absence means
     * @throws IndexOutOfBoundsException if the array has no such range
     */
    public T parse(byte[] ascii, int offset, int length) {
        try {
            return parseStrict(ascii, offset, length);
        } catch (SfException malformed) {
            return absent;
        }
    }

    /**
     * Reads a field value, and refuses a malformed one.
     *
     * @param fieldValue the field value, or null if the field is absent
     * @return what it says; if it is absent, what its absence means
     * @throws SfException if it is malformed, or not as this field is defined
     */
    public T parseStrict(String fieldValue) {
        return fieldValue == null ? absent : read(SfReader.of(fieldValue));
    }

    /**
     * Reads all lines of the field, and refuses a malformed one.
     *
     * @param fieldLines the lines in the order they came in; none, or null, if the field is absent
     * @return what they say together; if it is absent, what its absence means
     * @throws SfException if it is malformed, or not as this field is defined
     * @throws NullPointerException if a line is null
     */
    public T parseStrict(List<String> fieldLines) {
        return fieldLines == null || fieldLines.isEmpty() ? absent : read(SfReader.of(fieldLines));
    }

    /**
     * Reads a field value in a byte array, and refuses a malformed one.
     *
     * @param ascii holds the field value; null if the field is absent
     * @param offset the index of its first octet
     * @param length the number of its octets
     * @return what it says; if it is absent, what its absence means
     * @throws SfException if it is malformed, or not as this field is defined
     * @throws IndexOutOfBoundsException if the array has no such range
     */
    public T parseStrict(byte[] ascii, int offset, int length) {
        return ascii == null ? absent : read(SfReader.of(ascii, offset, length));
    }

    /**
     * Reads the field from the headers of a message, and ignores a malformed one.
     *
     * @param headers returns the value of a header by its name, of which the case must not matter; the values of several lines
     *     joined by {@code ", "}; null if there is none
     * @return what it says; if it is absent or malformed, what its absence means
     */
    public T of(Function<String, String> headers) {
        return parse(headers.apply(name));
    }

    /**
     * Reads the field from the headers of a message, and ignores a malformed one.
     *
     * @param headers returns the lines of a header by its name, of which the case must not matter, in the order in which they
     *     came; none, or null, if there is no such header
     * @return what they say together; if it is absent or malformed, what its absence means
     */
    public T ofLines(Function<String, List<String>> headers) {
        return parse(headers.apply(name));
    }

    /**
     * Serializes a value in its canonical form.
     *
     * @param value the value
     * @return the field value; empty if the field is not to be sent at all
     */
    public String serialize(T value) {
        SfWriter field = new SfWriter();
        write(value, field);
        return field.fieldValue();
    }

    /**
     * Writes a value to a writer, which can be one that is used again and again. It is bound to the edition of this definition, and
     * stays so after {@code reset}.
     *
     * @param value the value
     * @param field a writer to which nothing has been written
     * @throws IllegalStateException if writing has begun
     */
    public void write(T value, SfWriter field) {
        write.accept(value, field.version(version));
    }

    /**
     * Reads a whole field from a reader, which can be one that is used again and again. It is bound to the edition of this
     * definition, and stays so after {@code reset}.
     *
     * @param field a reader of which nothing has been read
     * @return what it says
     * @throws SfException if it is malformed, or not as this field is defined
     * @throws IllegalStateException if reading has begun
     */
    public T read(SfReader field) {
        field.version(version);
        type.begin(field);
        T value = readValue(field);
        type.finish(field);
        return value;
    }

    private T readValue(SfReader field) {
        try {
            return Objects.requireNonNull(read.apply(field));
        } catch (SfException malformed) {
            throw malformed;
        } catch (IllegalArgumentException refused) {
            SfException outOfRange = field.fault(SfProblem.OUT_OF_RANGE);
            outOfRange.initCause(refused);
            throw outOfRange;
        }
    }

    /** Not by {@code contains}, for which some lists throw; not by index, which takes some lists a search. */
    static boolean hasNull(List<String> fieldLines) {
        for (String line : fieldLines) {
            if (line == null) {
                return true;
            }
        }
        return false;
    }

    /** Returns the name of the field. */
    @Override
    public String toString() {
        return name;
    }
}
