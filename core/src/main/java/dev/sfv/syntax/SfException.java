// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

import java.util.Objects;

/**
 * Thrown if a field value is malformed. It reports what was expected, what was found, and where. It is always the sender's fault.
 *
 * <p>An attacker may choose the field value. The exception therefore has no stack trace, keeps a short excerpt instead of the value,
 * and builds its texts only when you ask for them. These texts are printable ASCII (and the line break of the excerpt). Every
 * other character is shown as {@code \}{@code u} and four hexadecimal digits.
 *
 * <pre>{@code
 * try {
 *     SfReader reader = SfReader.of("a=1, b=\"open");
 *     while (reader.nextEntry()) {}
 * } catch (SfException e) {
 *     e.problem();    // STRING_NOT_CLOSED
 *     e.index();      // 7
 *     e.getMessage(); // expected '"' to close the String, at index 7 of: a=1, b="open
 *     String excerpt = e.excerpt();
 *     // a=1, b="open
 *     //        ^
 * }
 * }</pre>
 *
 * <p>The exception for a well-formed value of a wrong type also has a {@link #path()}, and the name of the field if a definition
 * has read it:
 *
 * <pre>{@code
 * SfDictionary.parse("max=x").require("max", ValueType.INTEGER); // throws SfException: max: expected an Integer, found the Token x
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-4.2">RFC 9651, section 4.2</a>
 */
public final class SfException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The most characters of a description. A definition may quote the value in its own. */
    private static final int MAX_DESCRIPTION = 200;

    private final SfProblem problem;
    private final String fieldName;
    private final String path;
    private final String description;
    /** Whether the excerpt is part of a whole field value. Only then is the index shown. */
    private final boolean ofFieldValue;

    private final Excerpt excerpt;

    private SfException(
            SfProblem problem,
            String fieldName,
            String path,
            String description,
            boolean ofFieldValue,
            Excerpt excerpt) {
        this.problem = Objects.requireNonNull(problem);
        this.fieldName = fieldName;
        this.path = path;
        this.description = Printable.cut(description, MAX_DESCRIPTION);
        this.ofFieldValue = ofFieldValue;
        this.excerpt = excerpt;
    }

    /**
     * @param path where the value is among the others, or empty
     * @param description what was expected and what was found
     * @param excerpt the part of the field value around the fault
     */
    static SfException inFieldValue(SfProblem problem, String path, String description, Excerpt excerpt) {
        return new SfException(problem, "", path, description, true, excerpt);
    }

    /**
     * Makes an exception for a field value that is well-formed, but not what the definition of its field requires.
     *
     * @param problem the way in which it is wrong
     * @param fieldValue the field value
     * @param index the index in it of the character at fault, from 0 to its length
     * @return the exception, to be thrown
     * @throws IndexOutOfBoundsException if the index is out of range
     */
    public static SfException of(SfProblem problem, String fieldValue, int index) {
        return inFieldValue(problem, "", problem.message(), Excerpt.of(fieldValue, index));
    }

    /**
     * Makes an exception for a value of a wrong type ({@link SfProblem#WRONG_KIND}), if the field value is not known.
     *
     * @param wanted the type that was expected, with its article: {@code an Integer}
     * @param found the type that was found
     * @param canonical the canonical form of the value that was found
     * @return the exception, to be thrown
     */
    public static SfException wrongKind(String wanted, SfKind found, String canonical) {
        Objects.requireNonNull(wanted);
        return ofPart(SfProblem.WRONG_KIND, "expected " + wanted + ", found " + found(found, canonical), canonical);
    }

    /**
     * Makes an exception for a value that a field requires and that is absent ({@link SfProblem#KEY_MISSING}), if the field value is
     * not known. Add its path with {@link #withPath}.
     *
     * @param wanted the type that was expected, with its article: {@code an Integer}
     * @return the exception, to be thrown
     */
    public static SfException missing(String wanted) {
        Objects.requireNonNull(wanted);
        return ofPart(SfProblem.KEY_MISSING, "expected " + wanted + ", found nothing", "");
    }

    private static SfException ofPart(SfProblem problem, String description, String part) {
        return new SfException(problem, "", "", description, false, Excerpt.of(part, 0));
    }

    /** Describes a value that was found, in human-readable form. A long value is cut. */
    static String found(SfKind kind, String text) {
        return kind == SfKind.INNER_LIST
                ? kind.withArticle()
                : "the " + kind.rfcName() + ' ' + Printable.cut(text, Excerpt.REACH);
    }

    /**
     * Adds the name of the field.
     *
     * @param name the name, which begins the message
     * @return a copy of this exception with this field name
     */
    public SfException withFieldName(String name) {
        return with(Objects.requireNonNull(name), path);
    }

    /**
     * Adds the place of the part at fault.
     *
     * @param prefix a path, to which that of this exception is relative; a long one is cut
     * @return a copy of this exception with the longer path
     */
    public SfException withPath(String prefix) {
        String shown = prefix.startsWith(";")
                ? ';' + Printable.cut(prefix.substring(1), Excerpt.REACH)
                : Printable.cut(prefix, Excerpt.REACH);
        return with(fieldName, shown + path);
    }

    private SfException with(String newFieldName, String newPath) {
        return new SfException(problem, newFieldName, newPath, description, ofFieldValue, excerpt).causedAs(this);
    }

    /** Takes over the cause of another exception, if it has one. */
    private SfException causedAs(SfException other) {
        if (other.getCause() != null) {
            initCause(other.getCause());
        }
        return this;
    }

    /** Adds a position in a field value. */
    SfException at(Excerpt position) {
        return new SfException(problem, fieldName, path, description, true, position).causedAs(this);
    }

    /** {@return the way in which the value is malformed} */
    public SfProblem problem() {
        return problem;
    }

    /** {@return what was expected and what was found, without field, path and index: one line of printable ASCII} */
    public String description() {
        return Printable.of(description);
    }

    /** {@return the name of the field, if a definition has read it; otherwise empty} */
    public String fieldName() {
        return fieldName;
    }

    /**
     * Returns the place of the value at fault in the tree.
     *
     * @return the key of a Dictionary entry ({@code sig1}), or the index of a List member ({@code [2]}); then the index in an Inner
     *     List ({@code sig1[1]}); then a semicolon and the key of a parameter ({@code sig1;created}). Empty if the grammar is
     *     violated, for an Item, and if the place is unknown
     */
    public String path() {
        return path;
    }

    /**
     * Returns the index of the fault.
     *
     * @return the index, from 0, of the character at fault in the field value, all its lines combined with {@code ", "}; the
     *     length of the value if its end is at fault. If the tree found the fault, this is 0: the tree no longer has the field
     *     value, and the excerpt shows the canonical form of the part at fault
     */
    public int index() {
        return excerpt.index();
    }

    /**
     * {@return whether {@link #index()} and {@link #excerpt()} refer to a whole field value} This is false if the tree found the fault,
     * because the tree no longer has the field value.
     */
    public boolean isOfFieldValue() {
        return ofFieldValue;
    }

    /**
     * Shows the part of the text around the fault, with a caret below the character at fault.
     *
     * @return two lines of printable ASCII, the second without a line break
     */
    public String excerpt() {
        return excerpt.lineAndCaret();
    }

    /**
     * Returns the name of the field, the path, and what was expected and found. The index in the field value and the excerpt
     * follow if they are known.
     *
     * @return one line of printable ASCII
     */
    @Override
    public String getMessage() {
        StringBuilder message = new StringBuilder();
        if (!fieldName.isEmpty()) {
            message.append(fieldName).append(": ");
        }
        if (!path.isEmpty()) {
            message.append(path).append(": ");
        }
        message.append(description);
        if (ofFieldValue) {
            message.append(", ").append(excerpt.where());
        }
        return Printable.of(message.toString());
    }

    /** Does nothing: the fault is in the input, and a stack trace is the costliest part of an exception. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
