// SPDX-License-Identifier: Apache-2.0
package dev.sfv.testing;

import static dev.sfv.model.FieldType.DICTIONARY;
import static dev.sfv.model.FieldType.ITEM;
import static dev.sfv.model.FieldType.LIST;

import dev.sfv.model.FieldType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** Field values of any length, each of which repeats another part of the grammar. */
public enum Shape {
    MEMBERS(LIST, lines(i -> "a")),
    MEMBERS_OF_EVERY_KIND(LIST, lines(i -> "(-2.5;x \"s\\\"\" t);y=?0, :aGk=:, @1, %\"%c3%bc!\";z=1")),
    INNER_LISTS(LIST, lines(i -> "()")),
    INNER_ITEMS(LIST, line("(", i -> "a ", ")")),
    UNIQUE_KEYS(DICTIONARY, lines(i -> "k" + i)),
    DUPLICATE_KEYS(DICTIONARY, lines(i -> "a=" + i % 10)),
    COLLIDING_KEYS(DICTIONARY, lines(Shape::collidingKey)),
    LONG_KEY(DICTIONARY, line("", i -> "k", "")),
    LONG_KEYS(DICTIONARY, size -> lines(i -> "k".repeat(size / 16) + i).apply(size)),
    SHORT_KEYS_BEHIND_A_LONG_ONE(
            DICTIONARY,
            size -> lines(i -> i == 0 ? "k".repeat(size / 2) : "a=1").apply(size)),
    UNIQUE_PARAMETERS(ITEM, line("a", i -> ";k" + i, "")),
    DUPLICATE_PARAMETERS(ITEM, line("a", i -> ";k", "")),
    COLLIDING_PARAMETERS(ITEM, line("a", i -> ";" + collidingKey(i), "")),
    PARAMETERS_OF_INNER_LISTS(LIST, lines(i -> "();a;b;c;d;e;f;g;h;i;j")),
    TOKEN(ITEM, line("a", i -> "b", "")),
    STRING(ITEM, line("\"", i -> "a", "\"")),
    STRING_OF_ESCAPES(ITEM, line("\"", i -> "\\\"", "\"")),
    BYTES(ITEM, line(":", i -> "AAAA", ":")),
    DISPLAY_STRING(ITEM, line("%\"", i -> "a", "\"")),
    DISPLAY_STRING_OF_ESCAPES(ITEM, line("%\"", i -> "%f0%9f%92%a9", "\"")),
    LEADING_SPACES(LIST, line("", i -> " ", "a")),
    TRAILING_SPACES(ITEM, line("a", i -> " ", "")),
    TABS_AROUND_COMMAS(LIST, line("a", i -> "\t\t\t\t,\t\t\t\ta", "")),
    SPACES_IN_INNER_LISTS(LIST, line("(", i -> " ", ")")),
    SPACES_BEFORE_PARAMETERS(ITEM, line("a", i -> ";    a", "")),

    PARENTHESES(LIST, line("", i -> "(", "")),
    PARENTHESES_IN_PAIRS(LIST, line("", i -> "(),(", "")),
    EMPTY_LINES(LIST, lines(i -> "")),
    DIGITS(ITEM, line("", i -> "1", "")),
    STRING_NOT_CLOSED(ITEM, line("\"", i -> "a\\\\", "")),
    BYTES_NOT_CLOSED(ITEM, line(":", i -> "A", "")),
    PADDING(ITEM, line(":", i -> "=", ":")),
    DISPLAY_STRING_NOT_CLOSED(ITEM, line("%\"", i -> "%41", "")),
    INNER_LIST_NOT_CLOSED(LIST, line("(", i -> "a ", ""));

    private static final Set<Shape> MALFORMED = EnumSet.range(PARENTHESES, INNER_LIST_NOT_CLOSED);
    /** The length of an entry whose key has the same hash code as the others. */
    private static final double COLLIDING_ENTRY_LENGTH = 28;

    private static final Set<Shape> COLLIDING = EnumSet.of(COLLIDING_KEYS, COLLIDING_PARAMETERS);

    private final FieldType type;

    @SuppressWarnings("ImmutableEnumChecker") // it holds no more than its lambda captures: constants
    private final IntFunction<List<String>> linesOfSize;

    Shape(FieldType type, IntFunction<List<String>> linesOfSize) {
        this.type = type;
        this.linesOfSize = linesOfSize;
    }

    /** {@return a value of about so many characters} */
    public Input ofSize(int size) {
        return Input.of(type.name(), linesOfSize.apply(size));
    }

    /** {@return the same with a fault at the very end, before which all is well-formed} */
    public Input malformedOfSize(int size) {
        List<String> lines = new ArrayList<>(linesOfSize.apply(size));
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + '\u00E9');
        return Input.of(type.name(), lines);
    }

    public FieldType type() {
        return type;
    }

    public boolean isWellFormed() {
        return !MALFORMED.contains(this);
    }

    /** {@return the expected growth of the work: the length. For keys of the same hash code, a binary search among them is added.} */
    public double dueWork(int length) {
        return COLLIDING.contains(this) ? length * Math.log(length / COLLIDING_ENTRY_LENGTH) : length;
    }

    private static IntFunction<List<String>> lines(IntFunction<String> line) {
        return size -> {
            List<String> lines = new ArrayList<>();
            for (int length = 0;
                    length < size;
                    length += 2 + lines.get(lines.size() - 1).length()) {
                lines.add(line.apply(lines.size()));
            }
            return lines;
        };
    }

    private static IntFunction<List<String>> line(String begin, IntFunction<String> unit, String end) {
        return size -> {
            StringBuilder line = new StringBuilder(begin);
            for (int i = 0; line.length() + end.length() < size; i++) {
                line.append(unit.apply(i));
            }
            return List.of(line + end);
        };
    }

    /** Both {@code ah} and {@code c*} have the hash code 3111. Strings made of them have equal hash codes if they are equally long. */
    private static String collidingKey(int i) {
        StringBuilder key = new StringBuilder();
        for (int bit = 12; bit >= 0; bit--) {
            key.append((i >> bit & 1) == 0 ? "ah" : "c*");
        }
        return key.toString();
    }
}
