// SPDX-License-Identifier: Apache-2.0
package dev.sfv.speculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternsTest {
    @ParameterizedTest
    @CsvSource({
        "/logout, /logout, true",
        "/logout, /logout/, true",
        "/logout, //logout//, true",
        "/logout, /logout/a, false",
        "/logout, /Logout, false",
        "/logout, /logou, false",
        "/logout, /logouts, false",
        "/logout, '', false",
        "/logout/, /logout, true",
        "//logout, /logout, true",
        "/, /, true",
        "/, '', true",
        "/, /a, false",
        "/**, /, true",
        "/**, /a/b, true",
        "/cart/**, /cart, true",
        "/cart/**, /cart/, true",
        "/cart/**, /cart/a/b, true",
        "/cart/**, /carts, false",
        "/cart/**, /, false",
        "/*, /a, true",
        "/*, /, false",
        "/*, /a/b, false",
        "/*/b, /a/b, true",
        "/*/b, /a/c, false",
        "/*/b, //b, false",
        "/a*c, /abbc, true",
        "/a*c, /ac, true",
        "/a*c, /acb, false",
        "/a*c, /a/c, false",
        "/*.pdf, /a.pdf.pdf, true",
        "/*.pdf, /.pdf, true",
        "/*.pdf, /pdf, false",
        "/*a*b*, /xaxbx, true",
        "/*a*b*, /xbxax, false",
        "/a*, /a, true",
        "/a.c, /abc, false"
    })
    void matches(String pattern, String path, boolean expected) {
        assertEquals(expected, PathPatterns.of(pattern).test(path));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'expected a pattern that starts with ''/'', found: '",
        "a, 'expected a pattern that starts with ''/'', found: a'",
        "*, 'expected a pattern that starts with ''/'', found: *'",
        "/a**, 'expected ''**'' only as the last segment of a pattern, found: /a**'",
        "/**/a, 'expected ''**'' only as the last segment of a pattern, found: /**/a'",
        "/***, 'expected ''**'' only as the last segment of a pattern, found: /***'",
        "/a/{id}, 'expected ''*'' in place of a variable in braces, found: /a/{id}'"
    })
    void rejects(String pattern, String message) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> PathPatterns.of("/", pattern));
        assertEquals(message, e.getMessage());
    }

    @Test
    void noPatternMatchesNothing() {
        assertFalse(PathPatterns.of().test("/"));
    }

    @Test
    void oneMatchingPatternIsEnough() {
        PathPatterns patterns = PathPatterns.of("/a", "/b/**", "/c");
        assertTrue(patterns.test("/a"));
        assertTrue(patterns.test("/c"));
        assertFalse(patterns.test("/d"));
        assertEquals("[/a, /b/**, /c]", patterns.toString());
    }

    @Provide
    Arbitrary<String> patterns() {
        Arbitrary<String> segment = Arbitraries.strings()
                .withChars("ab*")
                .ofMinLength(1)
                .ofMaxLength(6)
                .map(s -> s.replaceAll("\\*+", "*"));
        return segment.list().ofMaxSize(3).map(segments -> "/" + String.join("/", segments));
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.strings().withChars("ab/").ofMaxLength(12).map(s -> "/" + s);
    }

    /** Compares the result with an independently written regular expression. */
    @Property
    void matchesAsARegularExpression(@ForAll("patterns") String pattern, @ForAll("paths") String path) {
        String expression = Arrays.stream(pattern.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> "/+" + (segment.equals("*") ? "[^/]+" : segment.replace("*", "[^/]*")))
                .collect(Collectors.joining("", "", "/*"));
        assertEquals(Pattern.matches(expression, path), PathPatterns.of(pattern).test(path), expression);
    }
}
