// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The type of a field: an Item, a List or a Dictionary (RFC 9651, section 3). The definition of the field states it. It cannot be
 * recognized from the value.
 *
 * <pre>{@code
 * FieldType type = FieldType.LIST;
 * type.parse("a,b").serialize();           // a, b
 * FieldType.DICTIONARY.parse("a,b").type(); // DICTIONARY
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3">RFC 9651, section 3</a>
 */
@SuppressWarnings("ImmutableEnumChecker") // its functions are method references
public enum FieldType {
    /** An {@link SfItem}. */
    ITEM("Item", SfItem::readField, SfReader::readItem),
    /** An {@link SfList}. */
    LIST("List", SfList::readField, SfReader::nextMember),
    /** An {@link SfDictionary}. */
    DICTIONARY("Dictionary", SfDictionary::readField, SfReader::nextEntry);

    private final String rfcName;
    private final Function<SfReader, FieldValue> readField;
    /** The first call, which tells the reader the type. */
    private final Consumer<SfReader> begin;

    FieldType(String rfcName, Function<SfReader, FieldValue> readField, Consumer<SfReader> begin) {
        this.rfcName = rfcName;
        this.readField = readField;
        this.begin = begin;
    }

    /** {@return the name of this type in RFC 9651, for display: {@code Dictionary}} */
    public String rfcName() {
        return rfcName;
    }

    /**
     * Parses a field value of this type.
     *
     * @param fieldValue the field value
     * @return the value
     * @throws SfException if it is malformed
     */
    public FieldValue parse(String fieldValue) {
        return readField(SfReader.of(fieldValue));
    }

    /**
     * Parses all lines of a field of this type, which are combined with {@code ", "}.
     *
     * @param fieldLines the lines in the order in which they were received; if the list is empty, a List or a Dictionary is empty, and
     *     an Item is malformed
     * @return the value
     * @throws SfException if it is malformed
     */
    public FieldValue parse(List<String> fieldLines) {
        return readField(SfReader.of(fieldLines));
    }

    /**
     * Reads a whole field of this type.
     *
     * @param reader a reader that has not begun
     * @return the value
     * @throws SfException if it is malformed
     * @throws IllegalStateException if reading has begun
     */
    public FieldValue readField(SfReader reader) {
        return readField.apply(reader);
    }

    /**
     * Validates a whole field of this type, without building a tree.
     *
     * @param reader a reader that has not begun; afterwards, it is at the end
     * @throws SfException if the field is malformed
     * @throws IllegalStateException if reading has begun
     */
    public void validate(SfReader reader) {
        requireStart(reader, "FieldType.validate");
        begin.accept(reader);
        reader.finish();
    }

    /** Rejects a reader that has begun: reading the rest of a field as a whole field would lose data silently. */
    static void requireStart(SfReader reader, String call) {
        if (reader.hasBegun()) {
            throw new IllegalStateException(call + "(): expected a reader that has not begun, found " + reader);
        }
    }
}
