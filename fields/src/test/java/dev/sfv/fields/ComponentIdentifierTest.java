// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.model.Parameters;
import dev.sfv.syntax.SfException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers of components: their identity and their form (RFC 9421, section 2). */
class ComponentIdentifierTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"@method\"",
                "\"content-digest\";req",
                "\"x\";req;key=\"a \\\" b\";tr",
                "\"x\";bs;tr",
                "\"@query-param\";name=\"Pet\"",
                "\"@new\";new=1.5;other=t",
                "\"x\";req=?0",
                "\"x!#$%&'*+-.^_`|~1\""
            })
    void theFormIsKept(String text) {
        ComponentIdentifier component = ComponentIdentifier.parse(text);
        assertEquals(text, component.serialize());
        assertEquals(text, component.toString());
        assertEquals(component, ComponentIdentifier.parse(component.serialize()));
        assertEquals(component, ComponentIdentifier.of(component.toItem()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"x\";req;key=\"a\" | \"x\";key=\"a\";req", "\"x\";a=1;b=2;c=3 | \"x\";c=3;a=1;b=2"})
    void theOrderOfParametersDoesNotMatter(String one, String other) {
        assertEquals(ComponentIdentifier.parse(one), ComponentIdentifier.parse(other));
        assertEquals(
                1,
                Set.of(ComponentIdentifier.parse(one)).stream()
                        .filter(Set.of(ComponentIdentifier.parse(other))::contains)
                        .count());
        assertNotEquals(
                ComponentIdentifier.parse(one).serialize(),
                ComponentIdentifier.parse(other).serialize());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"x\"           | \"y\"",
                "\"x\"           | \"x\";req",
                "\"x\";req       | \"x\";tr",
                "\"x\";req       | \"x\";req=?0",
                "\"x\"           | \"x\";req=?0",
                "\"x\";key=\"a\" | \"x\";key=\"b\"",
                "\"x\";a=1       | \"x\";a=1.0",
                "\"x\";a=t       | \"x\";a=\"t\""
            })
    void parametersArePartOfTheIdentity(String one, String other) {
        assertNotEquals(ComponentIdentifier.parse(one), ComponentIdentifier.parse(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Date\"                | expected a field name in lower case or a derived name, found: \"Date\"",
                "\"\"                    | expected a field name in lower case or a derived name, found: \"\"",
                "\"@\"                   | expected a field name in lower case or a derived name, found: \"@\"",
                "\"a b\"                 | expected a field name in lower case or a derived name, found: \"a b\"",
                "\"@signature-params\"   | expected a field name in lower case or a derived name, found: \"@signature-params\"",
                "\"x\";bs;sf             | expected bs without sf and key, found: \";bs;sf\"",
                "\"x\";key=\"a\";bs      | expected bs without sf and key, found: \";key=\"a\";bs\"",
                "\"@query-param\"        | expected a parameter called name, found: \"@query-param\"",
                "\"x\";sf=1              | ;sf: expected a Boolean, found the Integer 1",
                "\"x\";bs=\"\"           | ;bs: expected a Boolean, found the String \"\"",
                "\"x\";tr=t              | ;tr: expected a Boolean, found the Token t",
                "\"x\";req=@1            | ;req: expected a Boolean, found the Date @1",
                "\"x\";key=a             | ;key: expected a String, found the Token a",
                "\"x\";key               | ;key: expected a String, found the Boolean ?1",
                "\"@query-param\";name   | ;name: expected a String, found the Boolean ?1",
                "x                       | expected a String, found the Token x",
            })
    void badIdentifiersAreRefused(String text, String message) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> ComponentIdentifier.parse(text));
        assertEquals(message, e.getMessage());
    }

    @Test
    void malformedIdentifiersAreRefused() {
        assertThrows(SfException.class, () -> ComponentIdentifier.parse("\"x\", \"y\""));
        assertEquals(
                ComponentIdentifier.of("@path"), new ComponentIdentifier("@path", Parameters.EMPTY), "no parameters");
        assertNotEquals(ComponentIdentifier.of("x"), ComponentIdentifier.of("x").toItem());
    }
}
