// SPDX-License-Identifier: Apache-2.0
package dev.sfv.typed;

import dev.sfv.model.FieldType;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfVersion;
import dev.sfv.syntax.SfWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The definition of a field with a Java type of its own: its name, its type, the default for an absent field, and how it is read
 * and written.
 *
 * <p>You define a field once, for reading, validating and writing. {@link Slots} declares its parts:
 *
 * <pre>{@code
 * record Window(long start, boolean inclusive) {
 *     static final TypedField<Window> FIELD = TypedField.dictionary("Example-Window", f -> {
 *         var start = f.integer("start").orElse(0).from(Window::start);
 *         var inclusive = f.flag("inclusive").from(Window::inclusive);
 *         return in -> new Window(in.get(start), in.get(inclusive));
 *     });
 * }
 * Window.FIELD.from(FieldLines.ofMap(Map.of("example-window", List.of("start=5;new", "other=(a b)")))).start(); // 5
 * Window.FIELD.parse("start=five");                         // Window[start=0, inclusive=false]
 * Window.FIELD.parseStrict("start=five"); // throws SfException: Example-Window: start: expected an Integer, found the Token five, at index 6 of: start=five
 * Window.FIELD.serialize(new Window(7, true));              // start=7, inclusive
 * }</pre>
 *
 * <p>Fields whose members are all of one type need one line:
 *
 * <pre>{@code
 * TypedField<Map<String, byte[]>> digests = TypedField.dictionaryOf("Example-Digest", MemberType.BINARY);
 * digests.parse("sha-256=:AQ==:").keySet(); // [sha-256]
 * }</pre>
 *
 * <p>For a field on a hot path, or one that slots cannot describe, write a pair of functions. They read and write the field:
 *
 * <pre>{@code
 * TypedField<Long> age = TypedField.item(
 *         "Example-Age", 0L, SfReader::integerValue, (value, field) -> field.writeInteger(value));
 * age.parse("5;new"); // 5
 * }</pre>
 *
 * <p><b>The reading function</b> gets a reader of a field that is present. The reader of an Item is on its value: for a tree, use
 * {@link dev.sfv.model.SfItem#readCurrent} and {@link dev.sfv.model.SfItem#writeMemberTo}. The reader of a List or a Dictionary has not
 * begun: for a tree, use {@link dev.sfv.model.SfList#readField} or {@link dev.sfv.model.SfDictionary#readField}, and
 * {@code writeTo}. The function reads the parts it knows and leaves the others, which are still validated. It must not call
 * {@code reset}. It refuses a value with an exception: {@link SfException} from the reader, from the tree or from
 * {@link SfReader#fault(SfProblem)}, or any other one, for example from the constructor of the type.
 *
 * <p><b>Faults.</b> {@code parse} and {@code from} throw no exception, whatever a sender sends and whatever exception the reading function
 * throws. (An {@link Error} is not caught.) A malformed field counts as absent (RFC 9651, section 4.2). {@code parseStrict} throws
 * {@link SfException}; if the reading function has thrown another exception, that is the cause. {@code tryParse} distinguishes absent
 * and malformed fields.
 *
 * <p>A definition is immutable, and thread-safe if its functions are.
 *
 * @param <T> the type of the field, whose values should be immutable
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-2">RFC 9651, section 2</a>
 */
public final class TypedField<T> {
    private final String name;
    private final FieldType type;
    private final T absent;
    private final Function<SfReader, T> read;
    private final BiConsumer<T, SfWriter> write;
    private final SfVersion version;
    private final List<Spelling<T>> spellings;

    private TypedField(
            String name,
            FieldType type,
            T absent,
            Function<SfReader, T> read,
            BiConsumer<T, SfWriter> write,
            SfVersion version,
            List<Spelling<T>> spellings) {
        this.name = SfSyntax.requireFieldName(name);
        this.type = type;
        this.absent = Objects.requireNonNull(absent);
        this.read = Objects.requireNonNull(read);
        this.write = Objects.requireNonNull(write);
        this.version = Objects.requireNonNull(version);
        this.spellings = spellings;
    }

    /**
     * Defines a field that is an Item.
     *
     * @param <T> its Java type
     * @param name its name
     * @param absent the default: the value of an absent field
     * @param read reads a present field, from a reader on its value
     * @param write writes a value; {@link SfWriter#startItem()} has been called
     * @return the definition
     * @throws IllegalArgumentException if the name is not the name of a field
     */
    public static <T> TypedField<T> item(
            String name, T absent, Function<SfReader, T> read, BiConsumer<T, SfWriter> write) {
        Objects.requireNonNull(write);
        return new TypedField<>(
                name,
                FieldType.ITEM,
                absent,
                read,
                (value, field) -> write.accept(value, field.startItem()),
                SfVersion.RFC9651,
                List.of());
    }

    /**
     * Defines a field that is a List.
     *
     * @param <T> its Java type
     * @param name its name
     * @param absent the default: the value of an absent field
     * @param read reads a present field, from a reader that has not begun
     * @param write writes a value; {@link SfWriter#startList()} has been called
     * @return the definition
     * @throws IllegalArgumentException if the name is not the name of a field
     */
    public static <T> TypedField<T> list(
            String name, T absent, Function<SfReader, T> read, BiConsumer<T, SfWriter> write) {
        return new TypedField<>(name, FieldType.LIST, absent, read, write, SfVersion.RFC9651, List.of());
    }

    /**
     * Defines a field that is a Dictionary.
     *
     * @param <T> its Java type
     * @param name its name
     * @param absent the default: the value of an absent field
     * @param read reads a present field, from a reader that has not begun
     * @param write writes a value; {@link SfWriter#startDictionary()} has been called
     * @return the definition
     * @throws IllegalArgumentException if the name is not the name of a field
     */
    public static <T> TypedField<T> dictionary(
            String name, T absent, Function<SfReader, T> read, BiConsumer<T, SfWriter> write) {
        return new TypedField<>(name, FieldType.DICTIONARY, absent, read, write, SfVersion.RFC9651, List.of());
    }

    /**
     * Defines a field that is an Item of some type.
     *
     * @param <V> the Java type of its value
     * @param name its name
     * @param type the type of the item
     * @return the definition; an absent field is empty
     * @throws IllegalArgumentException if the name is not the name of a field
     */
    public static <V> TypedField<Optional<V>> item(String name, MemberType<V> type) {
        Objects.requireNonNull(type);
        return new TypedField<>(
                name,
                FieldType.ITEM,
                Optional.empty(),
                field -> Optional.of(type.reading().read(field)),
                (value, field) -> value.ifPresent(present -> type.write(present, field.startItem())),
                SfVersion.RFC9651,
                List.of());
    }

    /**
     * Defines a field that is a List whose members are all of one type.
     *
     * @param <V> the Java type of a member
     * @param name its name
     * @param type the type of the members
     * @return the definition; an absent field is an empty list; the lists are unmodifiable
     * @throws IllegalArgumentException if the name is not the name of a field
     */
    public static <V> TypedField<List<V>> listOf(String name, MemberType<V> type) {
        return list(
                name,
                List.of(),
                type::readMembers,
                (values, field) -> values.forEach(value -> type.write(value, field.nextMember())));
    }

    /**
     * Defines a field that is a Dictionary with any keys, whose members are all of one type.
     *
     * @param <V> the Java type of a member
     * @param name its name
     * @param type the type of the members
     * @return the definition; an absent field is an empty map; the maps are unmodifiable and in field order
     * @throws IllegalArgumentException if the name is not the name of a field
     */
    public static <V> TypedField<Map<String, V>> dictionaryOf(String name, MemberType<V> type) {
        return dictionary(
                name,
                Map.of(),
                type::readEntries,
                (values, field) -> values.forEach((key, value) -> type.write(value, field.nextEntry(key))));
    }

    /**
     * Defines a field that is a Dictionary with known keys, none of which is required. An absent field counts as a Dictionary without
     * entries.
     *
     * @param <T> its Java type
     * @param name its name
     * @param definition declares the entries with {@link Slots}, and returns the function that makes a value from them
     * @return the definition
     * @throws IllegalArgumentException if the name is not the name of a field, or if an entry is required
     * @throws IllegalStateException if there is a slot without a key, or if two slots have the same key
     */
    public static <T> TypedField<T> dictionary(String name, Function<Slots<T>, Function<Values<T>, T>> definition) {
        RecordShape<T> shape = RecordShape.ofEntries(definition);
        return dictionary(
                name,
                valueOfNoEntries(name, shape),
                field -> new Values<>(shape).readEntries(field),
                shape::writeEntries);
    }

    private static <T> T valueOfNoEntries(String name, RecordShape<T> shape) {
        try {
            return new Values<>(shape).readEntries(SfReader.of(""));
        } catch (SfException e) {
            throw new IllegalArgumentException(
                    name + ": expected the value of an absent field, because an entry is required: " + e.description(),
                    e);
        }
    }

    /**
     * Defines a field that is a Dictionary with known keys.
     *
     * @param <T> its Java type
     * @param name its name
     * @param absent the default: the value of an absent field
     * @param definition declares the entries with {@link Slots}, and returns the function that makes a value from them
     * @return the definition
     * @throws IllegalArgumentException if the name is not the name of a field
     * @throws IllegalStateException if there is a slot without a key, or if two slots have the same key
     */
    public static <T> TypedField<T> dictionary(
            String name, T absent, Function<Slots<T>, Function<Values<T>, T>> definition) {
        RecordShape<T> shape = RecordShape.ofEntries(definition);
        return dictionary(name, absent, field -> new Values<>(shape).readEntries(field), shape::writeEntries);
    }

    /**
     * {@return a copy of this definition for another Java type} It does not have the values of {@link #recognizing}.
     *
     * @param <U> the other Java type
     * @param to converts a value that has been read, and the default; an exception that it throws makes the
     *     field malformed
     * @param from converts a value that is to be written
     */
    public <U> TypedField<U> map(Function<? super T, ? extends U> to, Function<? super U, ? extends T> from) {
        Objects.requireNonNull(from);
        return new TypedField<>(
                name,
                type,
                to.apply(absent),
                field -> to.apply(read.apply(field)),
                (value, field) -> write.accept(from.apply(value), field),
                version,
                List.of());
    }

    /**
     * {@return a copy of this definition that rejects duplicate keys} It does not have the values of {@link #recognizing}. A field with a
     * duplicate key is malformed ({@link SfProblem#REFUSED}). Without this, the last of the entries with the same key counts (RFC 9651,
     * section 4.2.2).
     *
     * @throws IllegalStateException if the field is not a Dictionary
     */
    public TypedField<T> uniqueKeys() {
        if (type != FieldType.DICTIONARY) {
            throw new IllegalStateException("uniqueKeys(): expected a Dictionary, found " + type);
        }
        return new TypedField<>(
                name,
                type,
                absent,
                field -> {
                    requireUniqueKeys(field);
                    return read.apply(field.restart());
                },
                write,
                version,
                List.of());
    }

    private static void requireUniqueKeys(SfReader field) {
        Set<String> keys = new HashSet<>();
        while (field.nextEntry()) {
            if (!keys.add(field.key())) {
                throw field.fault(SfProblem.REFUSED, "expected each key once");
            }
        }
    }

    /**
     * {@return a copy of this definition for a version of the RFC}
     *
     * @param rfc {@link SfVersion#RFC9651} (the default), or {@link SfVersion#RFC8941} for a field that must not have Dates and Display
     *     Strings
     * @throws IllegalArgumentException if a recognized value cannot be written with that version
     */
    public TypedField<T> version(SfVersion rfc) {
        TypedField<T> other = new TypedField<>(name, type, absent, read, write, rfc, List.of());
        return other.alsoRecognizing(spellings.stream().map(Spelling::value).toList());
    }

    /**
     * {@return a copy of this definition with more values that are recognized by their canonical form, without parsing} Each of these values
     * costs one comparison of texts, and no allocation. Use this for the few values that nearly all senders send.
     *
     * @param values the values, the most frequent first; {@code parse} returns these instances
     * @throws IllegalArgumentException if a value cannot be written, for example a String with characters outside ASCII
     * @throws IllegalStateException if the writing function writes another type of field
     */
    @SafeVarargs
    public final TypedField<T> recognizing(T... values) {
        List<T> list = new ArrayList<>();
        for (T value : values) {
            list.add(value);
        }
        return alsoRecognizing(list);
    }

    private TypedField<T> alsoRecognizing(List<T> values) {
        List<Spelling<T>> known = new ArrayList<>(spellings);
        for (T value : values) {
            known.add(new Spelling<>(serialize(value), value));
        }
        return new TypedField<>(name, type, absent, read, write, version, List.copyOf(known));
    }

    /** {@return the name of the field, as it is usually written} */
    public String name() {
        return name;
    }

    /** {@return the type of the field} */
    public FieldType type() {
        return type;
    }

    /**
     * Reads the field from a message. A malformed field counts as absent. This throws no exception except those of {@code lines}.
     *
     * @param lines the lines of the message
     * @return the value; the default if the field is absent or malformed
     */
    public T from(FieldLines lines) {
        return parse(lines.get(name));
    }

    /**
     * Reads the field from a message, as {@link #from(FieldLines)}, and reports a fault.
     *
     * @param lines the lines of the message
     * @param malformed is given the fault of a malformed field, for logging; an exception that it throws is not caught
     * @return the value; the default if the field is absent or malformed
     */
    public T from(FieldLines lines, Consumer<? super SfException> malformed) {
        return parse(lines.get(name), malformed);
    }

    /**
     * Reads the field from a message, and distinguishes an absent field from a malformed one.
     *
     * @param lines the lines of the message
     * @return one of the three outcomes
     */
    public Parsed<T> tryFrom(FieldLines lines) {
        return tryParse(lines.get(name));
    }

    /**
     * Reads the field from a message, and refuses a malformed one.
     *
     * @param lines the lines of the message
     * @return the value; the default if the field is absent
     * @throws SfException if the field is malformed, or not what this definition requires
     */
    public T fromStrict(FieldLines lines) {
        return parseStrict(lines.get(name));
    }

    /**
     * Parses a field value. A malformed field counts as absent. This throws no exception.
     *
     * @param fieldValue the field value, or null if the field is absent
     * @return the value; the default if the field is absent or malformed
     */
    public T parse(String fieldValue) {
        try {
            return parseUnnamed(fieldValue);
        } catch (SfException e) {
            return absent;
        }
    }

    /**
     * Parses all lines of the field. A malformed field counts as absent. This throws no exception.
     *
     * @param fieldLines the lines in the order in which they were received; none, or null, if the field is absent; a line that is null
     *     counts as malformed
     * @return the value; the default if the field is absent or malformed
     */
    public T parse(List<String> fieldLines) {
        try {
            return parseUnnamed(fieldLines);
        } catch (SfException e) {
            return absent;
        }
    }

    /**
     * Parses a field value in a byte array. A malformed field counts as absent. This throws no exception, whatever a sender sends.
     *
     * @param ascii holds the field value, or is null if the field is absent
     * @param offset the index of its first byte
     * @param length the number of its bytes
     * @return the value; the default if the field is absent or malformed
     * @throws IndexOutOfBoundsException if the array has no such range
     */
    public T parse(byte[] ascii, int offset, int length) {
        if (ascii == null) {
            return absent;
        }
        Objects.checkFromIndexSize(offset, length, ascii.length);
        for (int i = 0; i < spellings.size(); i++) {
            if (spellings.get(i).is(ascii, offset, length)) {
                return spellings.get(i).value();
            }
        }
        try {
            return readUnnamed(SfReader.of(ascii, offset, length));
        } catch (SfException e) {
            return absent;
        }
    }

    /**
     * Parses a field value, as {@link #parse(String)}, and reports a fault.
     *
     * @param fieldValue the field value, or null if the field is absent
     * @param malformed is given the fault of a malformed field, for logging; an exception that it throws is not caught
     * @return the value; the default if the field is absent or malformed
     */
    public T parse(String fieldValue, Consumer<? super SfException> malformed) {
        Objects.requireNonNull(malformed);
        try {
            return parseStrict(fieldValue);
        } catch (SfException e) {
            malformed.accept(e);
            return absent;
        }
    }

    /**
     * Parses all lines of the field, as {@link #parse(List)}, and reports a fault.
     *
     * @param fieldLines the lines in the order in which they were received; none, or null, if the field is absent
     * @param malformed is given the fault of a malformed field, for logging; an exception that it throws is not caught
     * @return the value; the default if the field is absent or malformed
     */
    public T parse(List<String> fieldLines, Consumer<? super SfException> malformed) {
        Objects.requireNonNull(malformed);
        try {
            return parseStrict(fieldLines);
        } catch (SfException e) {
            malformed.accept(e);
            return absent;
        }
    }

    /**
     * Parses a field value, and distinguishes an absent field from a malformed one.
     *
     * @param fieldValue the field value, or null if the field is absent
     * @return one of the three outcomes
     */
    public Parsed<T> tryParse(String fieldValue) {
        try {
            return fieldValue == null ? new Parsed.Absent<>() : new Parsed.Present<>(parseStrict(fieldValue));
        } catch (SfException e) {
            return new Parsed.Malformed<>(e);
        }
    }

    /**
     * Parses all lines of the field, and distinguishes an absent field from a malformed one.
     *
     * @param fieldLines the lines in the order in which they were received; none, or null, if the field is absent
     * @return one of the three outcomes
     */
    public Parsed<T> tryParse(List<String> fieldLines) {
        try {
            return isAbsent(fieldLines) ? new Parsed.Absent<>() : new Parsed.Present<>(parseStrict(fieldLines));
        } catch (SfException e) {
            return new Parsed.Malformed<>(e);
        }
    }

    /**
     * Parses a field value, and refuses a malformed one.
     *
     * @param fieldValue the field value, or null if the field is absent
     * @return the value; the default if the field is absent
     * @throws SfException if the field is malformed, or not what this definition requires
     */
    public T parseStrict(String fieldValue) {
        try {
            return parseUnnamed(fieldValue);
        } catch (SfException e) {
            throw e.withFieldName(name);
        }
    }

    /** Parses without adding the field name to a fault, which is cheaper. It is for callers that do not show the fault. */
    private T parseUnnamed(String fieldValue) {
        if (fieldValue == null) {
            return absent;
        }
        for (int i = 0; i < spellings.size(); i++) { // by index, since an iterator would be allocated
            if (spellings.get(i).is(fieldValue)) {
                return spellings.get(i).value();
            }
        }
        return readUnnamed(SfReader.of(fieldValue));
    }

    /**
     * Parses all lines of the field, and refuses a malformed one.
     *
     * @param fieldLines the lines in the order in which they were received; none, or null, if the field is absent; a line that is
     *     null counts as malformed
     * @return the value; the default if the field is absent
     * @throws SfException if the field is malformed, or not what this definition requires
     */
    public T parseStrict(List<String> fieldLines) {
        try {
            return parseUnnamed(fieldLines);
        } catch (SfException e) {
            throw e.withFieldName(name);
        }
    }

    private T parseUnnamed(List<String> fieldLines) {
        if (isAbsent(fieldLines)) {
            return absent;
        }
        if (hasNull(fieldLines)) {
            throw SfException.of(SfProblem.VALUE_EXPECTED, "", 0);
        }
        return fieldLines.size() == 1 ? parseUnnamed(fieldLines.get(0)) : readUnnamed(SfReader.of(fieldLines));
    }

    private static boolean isAbsent(List<String> fieldLines) {
        return fieldLines == null || fieldLines.isEmpty();
    }

    /** Does not use {@code contains(null)}, because some lists throw for it. */
    private static boolean hasNull(List<String> fieldLines) {
        if (fieldLines.size() == 1) {
            return fieldLines.get(0) == null; // without an iterator, which would be allocated
        }
        for (String line : fieldLines) {
            if (line == null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads a whole field from a reader, and refuses a malformed one. The reader may be reused. If it or this definition is set to
     * RFC 8941, the field is read with that version; the next {@code reset} returns the reader to RFC 9651.
     *
     * @param field a reader that has not begun
     * @return the value
     * @throws SfException if the field is malformed, or not what this definition requires
     * @throws IllegalStateException if reading has begun
     */
    public T read(SfReader field) {
        try {
            return readUnnamed(field);
        } catch (SfException e) {
            throw e.withFieldName(name);
        }
    }

    private T readUnnamed(SfReader field) {
        if (field.hasBegun()) {
            throw new IllegalStateException("TypedField.read(): expected a reader that has not begun, found " + field);
        }
        if (version == SfVersion.RFC8941) {
            field.version(version);
        }
        try {
            return readField(field);
        } catch (SfException e) {
            throw e.isOfFieldValue() ? e : located(e, field);
        } catch (Exception e) { // languages without checked exceptions can throw a checked one, too
            throw refusal(field, e);
        }
    }

    private T readField(SfReader field) {
        if (type == FieldType.ITEM) {
            field.readItem();
        }
        T value = Objects.requireNonNull(read.apply(field), "the reading function returned null");
        while (next(field)) {}
        return value;
    }

    /** Moves to the next member. At the end, the whole field has been validated, even if nothing of it had been read before. */
    private boolean next(SfReader field) {
        return switch (type) {
            case ITEM -> {
                field.finish();
                yield false;
            }
            case LIST -> field.nextMember();
            case DICTIONARY -> field.nextEntry();
        };
    }

    /**
     * Adds a position to an exception of the tree, which has a path but no field value. It is the position of the Item or of the member
     * at fault. If that is not found, it is the position at which the reading function has stopped.
     */
    private SfException located(SfException fault, SfReader field) {
        SfException located = field.locate(fault);
        field.restart();
        if (type == FieldType.ITEM) {
            field.readItem();
            located = field.locate(fault);
        }
        String key = firstKey(fault.path());
        for (int i = 0; next(field); i++) { // to the end, because the last of several duplicates counts
            boolean atFault = type == FieldType.LIST ? fault.path().startsWith("[" + i + ']') : isShownAs(key, field);
            located = atFault ? field.locate(fault) : located;
        }
        return located;
    }

    /** {@return whether a path shows the key of an entry as this text} A path cuts a long key. */
    private static boolean isShownAs(String shown, SfReader entry) {
        return entry.keyEquals(shown)
                || (shown.endsWith("...")
                        && SfException.missing("").withPath(entry.key()).path().equals(shown));
    }

    /** {@return the key of the entry in a path such as {@code sig1[2];created}} */
    private static String firstKey(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != ';' && path.charAt(end) != '[') {
            end++;
        }
        return path.substring(0, end);
    }

    /** Converts an exception of the reading function to a fault of the sender. If the field is malformed anyway, returns that fault. */
    private SfException refusal(SfReader field, Exception cause) {
        try {
            field.hasBegun();
        } catch (SfException malformed) {
            return malformed;
        }
        String description = Reading.refusalOf(cause);
        SfException refusal = field.fault(SfProblem.REFUSED, description);
        if (refusal.path().isEmpty()) { // the cursor is not on a member, so the field as a whole is at fault
            field.restart();
            if (type == FieldType.ITEM) {
                field.readItem();
            }
            refusal = field.fault(SfProblem.REFUSED, description);
        }
        refusal.initCause(cause);
        return refusal;
    }

    /**
     * Serializes a value in its canonical form.
     *
     * @param value the value
     * @return the field value; if it is empty, do not send the field
     * @throws IllegalArgumentException if the value cannot be written, for example an Integer out of range, or a String with characters outside
     *     ASCII. The message has the name of the field
     * @throws IllegalStateException if the writing function writes another type of field
     */
    public String serialize(T value) {
        SfWriter field = new SfWriter();
        write(value, field);
        return field.fieldValue();
    }

    /**
     * Writes a value to a writer. The writer may be reused. If it or this definition is set to RFC 8941, the field is written with that
     * version; the next {@code reset} returns the writer to RFC 9651.
     *
     * @param value the value
     * @param field a writer that has not begun
     * @throws IllegalArgumentException if the value cannot be written, for example an Integer out of range, or a String with characters outside
     *     ASCII. The message has the name of the field
     * @throws IllegalStateException if writing has begun, or if the writing function writes another type of field
     */
    public void write(T value, SfWriter field) {
        Objects.requireNonNull(value);
        if (version == SfVersion.RFC8941) {
            field.version(version);
        }
        SfWriter begun = switch (type) {
            case ITEM -> field; // the writing function begins the Item, unless the field is absent
            case LIST -> field.startList();
            case DICTIONARY -> field.startDictionary();
        };
        try {
            write.accept(value, begun);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    /**
     * Appends a value in its canonical form.
     *
     * @param value the value
     * @param target the text to append to
     * @throws IllegalArgumentException if the value cannot be written, for example an Integer out of range, or a String with characters outside
     *     ASCII. The message has the name of the field
     * @throws IllegalStateException if the writing function writes another type of field
     */
    public void appendTo(T value, StringBuilder target) {
        target.append(serialize(value));
    }

    /** {@return the name of the field} */
    @Override
    public String toString() {
        return name;
    }
}
