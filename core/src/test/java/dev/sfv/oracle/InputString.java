// SPDX-License-Identifier: Apache-2.0
package dev.sfv.oracle;

import java.util.function.IntPredicate;

/** The input_string of the parsing algorithms, which is consumed from the front. */
final class InputString {
    private String rest;

    InputString(String text) {
        rest = text;
    }

    boolean isEmpty() {
        return rest.isEmpty();
    }

    /** Tells whether the first character is a certain one. At the end, there is no first character. */
    boolean firstIs(char expected) {
        return !rest.isEmpty() && rest.charAt(0) == expected;
    }

    boolean firstIs(IntPredicate charClass) {
        return !rest.isEmpty() && charClass.test(rest.charAt(0));
    }

    boolean contains(char wanted) {
        return rest.indexOf(wanted) >= 0;
    }

    char consume() {
        if (rest.isEmpty()) {
            throw new RfcFailure("no character left");
        }
        char first = rest.charAt(0);
        rest = rest.substring(1);
        return first;
    }

    void prepend(char back) {
        rest = back + rest;
    }

    void discardLeading(IntPredicate charClass) {
        while (firstIs(charClass)) {
            consume();
        }
    }
}
