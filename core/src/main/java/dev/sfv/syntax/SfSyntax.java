// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

/**
 * Checks keys and the content of values before they are written (RFC 9651, section 3).
 *
 * <p>{@link SfWriter} and the tree make the same checks, with the {@code require} methods.
 *
 * <pre>{@code
 * SfSyntax.isToken("cache.example.com:8080"); // true
 * SfSyntax.isToken("500 ms");                 // false
 * SfSyntax.requireKey("maxAge");              // throws IllegalArgumentException: expected a key, found: "maxAge"
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3">RFC 9651, section 3</a>
 */
public final class SfSyntax {
    /** The greatest Integer and Date, and as thousandths the greatest Decimal; the least is its negative (section 3.3.1). */
    public static final long MAX_NUMBER = 999_999_999_999_999L;

    /** How many characters of a wrong text a message shows. */
    private static final int SHOWN = 72;

    private SfSyntax() {}

    /**
     * {@return whether some text can be the key of a Dictionary entry or of a parameter} A {@code key} is a lower-case letter or {@code *},
     * then any of these, digits, and {@code _-.} (section 3.1.2).
     *
     * @param text any text
     */
    public static boolean isKey(String text) {
        return isWord(text, CharClass.KEY_START, CharClass.KEY);
    }

    /**
     * {@return whether some text can be the value of a Token} An {@code sf-token} is a letter or {@code *}, then any of these, digits, and
     * {@code !#$%&'+-.^_`|~:/} (section 3.3.4).
     *
     * @param text any text
     */
    public static boolean isToken(String text) {
        return isWord(text, CharClass.TOKEN_START, CharClass.TOKEN);
    }

    /**
     * {@return whether some text can be the value of a String: only visible ASCII and spaces (section 3.3.3)}
     *
     * @param text any text
     */
    public static boolean isString(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return whether some text can be the value of a Display String: Unicode without unpaired surrogates (section 3.3.8)}
     *
     * @param text any text
     */
    public static boolean isDisplayString(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /**
     * {@return whether some text can be the name of a field} A {@code field-name} is visible ASCII without delimiters, at least one
     * character (RFC 9110, section 5.1).
     *
     * @param text any text
     */
    public static boolean isFieldName(String text) {
        return isWord(text, CharClass.FIELD_NAME, CharClass.FIELD_NAME);
    }

    /**
     * Checks that a text is a {@linkplain #isFieldName field name}.
     *
     * @param text any text
     * @return the same text
     * @throws IllegalArgumentException if it is not the name of a field
     */
    public static String requireFieldName(String text) {
        return require(isFieldName(text), "a field name", text);
    }

    /**
     * Checks that a text is a {@linkplain #isKey key}.
     *
     * @param text any text
     * @return the same text
     * @throws IllegalArgumentException if it is not a key
     */
    public static String requireKey(String text) {
        return require(isKey(text), "a key", text);
    }

    /**
     * Checks that a text is the text of a {@linkplain #isToken Token}.
     *
     * @param text any text
     * @return the same text
     * @throws IllegalArgumentException if it is not the text of a Token
     */
    public static String requireToken(String text) {
        return require(isToken(text), "a Token", text);
    }

    /**
     * Checks that a text is the text of a {@linkplain #isString String}.
     *
     * @param text any text
     * @return the same text
     * @throws IllegalArgumentException if it is not the text of a String
     */
    public static String requireString(String text) {
        return require(isString(text), "visible ASCII and spaces", text);
    }

    /**
     * Checks that a text is the text of a {@linkplain #isDisplayString Display String}.
     *
     * @param text any text
     * @return the same text
     * @throws IllegalArgumentException if it has an unpaired surrogate
     */
    public static String requireDisplayString(String text) {
        return require(isDisplayString(text), "Unicode text without unpaired surrogates", text);
    }

    /**
     * Checks the range of Integers, of Dates in seconds, and of Decimals in thousandths: at most {@link #MAX_NUMBER} and
     * at least its negative.
     *
     * @param number any number
     * @return the same number
     * @throws IllegalArgumentException if it is out of range
     */
    public static long requireNumber(long number) {
        if (number < -MAX_NUMBER || number > MAX_NUMBER) {
            throw new IllegalArgumentException("expected at most 15 digits, found: " + number);
        }
        return number;
    }

    /**
     * Checks that a number is in a range.
     *
     * @param number any number
     * @param least the least number
     * @param greatest the greatest number
     * @return the same number
     * @throws IllegalArgumentException if it is out of range
     */
    public static long requireNumber(long number, long least, long greatest) {
        if (number < least || number > greatest) {
            throw new IllegalArgumentException(
                    "expected a number from " + least + " to " + greatest + ", found: " + number);
        }
        return number;
    }

    private static boolean isWord(String text, int firstClass, int otherClass) {
        if (text.isEmpty() || !CharClass.isCodePoint(text.charAt(0), firstClass)) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (!CharClass.isCodePoint(text.charAt(i), otherClass)) {
                return false;
            }
        }
        return true;
    }

    private static String require(boolean valid, String what, String text) {
        if (!valid) {
            String shown = Printable.of(Printable.cut(text, SHOWN));
            throw new IllegalArgumentException("expected " + what + ", found: \"" + shown + '"');
        }
        return text;
    }
}
