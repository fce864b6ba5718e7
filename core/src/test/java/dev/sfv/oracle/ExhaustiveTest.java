// SPDX-License-Identifier: Apache-2.0
package dev.sfv.oracle;

import dev.sfv.model.FieldType;
import dev.sfv.testing.Invariants;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests every short text, of characters and of words. Each of these represents all others of its kind. */
class ExhaustiveTest {
    private static final List<String> CHARACTERS = "aA*10-._\":=?@%(); ,\t/\\\u007F\u00E9"
            .chars()
            .mapToObj(Character::toString)
            .toList();

    private static final List<String> WORDS = List.of(
            "a", "u=", "*", "1", "-1", "1.5", "\"", "\"x\"", "\\", ":", "YQ", "==", "?", "?0", "@1", "%", "%\"",
            "%\"x\"", "%c3", "%bc", "(", ")", ";", ";a=", " ", ",", ", ", "=");

    @ParameterizedTest
    @EnumSource
    void allTextsOfUpToFourCharactersAreReadAsTheOracleDoes(FieldType type) {
        compareAll(type, CHARACTERS, 4);
    }

    @ParameterizedTest
    @EnumSource
    void allTextsOfUpToFourWordsAreReadAsTheOracleDoes(FieldType type) {
        compareAll(type, WORDS, 4);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("thorough")
    void allTextsOfUpToFiveCharactersAreReadAsTheOracleDoes(FieldType type) {
        compareAll(type, CHARACTERS, 5);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("thorough")
    void allTextsOfUpToFiveWordsAreReadAsTheOracleDoes(FieldType type) {
        compareAll(type, WORDS, 5);
    }

    private static void compareAll(FieldType type, List<String> alphabet, int length) {
        System.out.println(compare(type, alphabet, length, "") + " texts compared as " + type);
    }

    private static long compare(FieldType type, List<String> alphabet, int length, String text) {
        Invariants.ofTree(type, text);
        long compared = 1;
        if (length > 0) {
            for (String next : alphabet) {
                compared += compare(type, alphabet, length - 1, text + next);
            }
        }
        return compared;
    }
}
