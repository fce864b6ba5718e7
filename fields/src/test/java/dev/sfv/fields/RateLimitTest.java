// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.fields.conformance.SpecificationExample;
import dev.sfv.model.SfBinary;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfSyntax;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {
    /** Appendix B.3.1 has Tokens as names. Such fields must be ignored. */
    @Test
    void examplesOfTheSpecification() throws IOException {
        int refused = 0;
        for (SpecificationExample example : SpecificationExample.of("ratelimit", "RateLimit")) {
            List<RateLimit> limits = RateLimit.FIELD.parse(example.lines());
            assertEquals(example.section().equals("B.3.1"), limits.isEmpty(), example::toString);
            assertEquals(limits, RateLimit.FIELD.parseStrict(RateLimit.FIELD.serialize(limits)));
            refused += limits.isEmpty() ? 1 : 0;
        }
        for (SpecificationExample example : SpecificationExample.of("ratelimit", "RateLimit-Policy")) {
            List<RateLimitPolicy> policies = RateLimitPolicy.FIELD.parse(example.lines());
            assertEquals(example.section().equals("B.3.1"), policies.isEmpty(), example::toString);
            assertEquals(policies, RateLimitPolicy.FIELD.parseStrict(RateLimitPolicy.FIELD.serialize(policies)));
            refused += policies.isEmpty() ? 1 : 0;
        }
        assertEquals(4, refused);
    }

    @Test
    void partsOfTheExamples() {
        assertEquals(
                List.of(new RateLimit(
                        "default", 999, OptionalLong.empty(), Optional.of(SfBinary.ofBase64("dHJpYWwxMjEzMjM=")))),
                RateLimit.FIELD.parseStrict("\"default\";r=999;pk=:dHJpYWwxMjEzMjM=:"));
        assertEquals(
                List.of(new RateLimitPolicy("burst", 100, 60), new RateLimitPolicy("daily", 1000, 86400)),
                RateLimitPolicy.FIELD.parseStrict("\"burst\";q=100;w=60,\"daily\";q=1000;w=86400"));
        assertEquals(
                List.of(new RateLimitPolicy(
                        "a", 1, "content-bytes", OptionalLong.empty(), Optional.of(SfBinary.of(new byte[] {0})))),
                RateLimitPolicy.FIELD.parseStrict("\"a\";pk=:AA==:;qu=\"content-bytes\";q=1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a;r=1                    | WRONG_KIND",
                "(\"a\");r=1              | WRONG_KIND",
                "\"a\"                    | KEY_MISSING",
                "\"a\";r=1, \"b\"         | KEY_MISSING",
                "\"a\";r=1.0              | WRONG_KIND",
                "\"a\";r=-1               | OUT_OF_RANGE",
                "\"a\";r=1;t=-1           | OUT_OF_RANGE",
                "\"a\";r=1;t=@1           | WRONG_KIND",
                "\"a\";r=1;pk=\"x\"       | WRONG_KIND",
                "\"a\";r=1;r=x            | WRONG_KIND",
                "\"a\";r=1,               | TRAILING_COMMA",
            })
    void aBadLimitMakesTheWholeFieldIgnored(String value, SfProblem problem) {
        assertEquals(List.of(), RateLimit.FIELD.parse(value));
        assertEquals(
                problem,
                assertThrows(SfException.class, () -> RateLimit.FIELD.parseStrict(value))
                        .problem());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a;q=1                    | WRONG_KIND",
                "\"a\";w=1                | KEY_MISSING",
                "\"a\";q=-1               | OUT_OF_RANGE",
                "\"a\";q=1;w=0            | OUT_OF_RANGE",
                "\"a\";q=1;qu=requests    | WRONG_KIND",
                "\"a\";q=1;pk=x           | WRONG_KIND",
                "\"a\";q=1, \"b\";q=?1    | WRONG_KIND",
            })
    void aBadPolicyMakesTheWholeFieldIgnored(String value, SfProblem problem) {
        assertEquals(List.of(), RateLimitPolicy.FIELD.parse(value));
        assertEquals(
                problem,
                assertThrows(SfException.class, () -> RateLimitPolicy.FIELD.parseStrict(value))
                        .problem());
    }

    @Test
    void constructedValuesCanBeWritten() {
        long most = SfSyntax.MAX_NUMBER;
        assertEquals("\"\";r=999999999999999;t=0", RateLimit.FIELD.serialize(List.of(new RateLimit("", most, 0))));
        assertEquals("\"x\";q=0;w=1", RateLimitPolicy.FIELD.serialize(List.of(new RateLimitPolicy("x", 0, 1))));
        assertThrows(IllegalArgumentException.class, () -> new RateLimit("ü", 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new RateLimit("a", -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new RateLimit("a", 1, -1));
        assertThrows(IllegalArgumentException.class, () -> new RateLimit("a", most + 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new RateLimitPolicy("ü", 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new RateLimitPolicy("a", -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new RateLimitPolicy("a", 1, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RateLimitPolicy("a", 1, "ü", OptionalLong.empty(), Optional.empty()));
    }
}
