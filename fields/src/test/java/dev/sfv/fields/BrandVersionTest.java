// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.syntax.SfException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandVersionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Examplary Browser\"; v=\"73\"                 | \"Examplary Browser\";v=\"73\"",
                "\"Chromium\";v=\"156\", \"Not:A-Brand\";v=\"8\" | \"Chromium\";v=\"156\", \"Not:A-Brand\";v=\"8\"",
                "\"\\\\Not\\\"A;Brand\";v=\"99\"                 | \"\\\\Not\\\"A;Brand\";v=\"99\"",
                "\"\";v=\"\"                                     | \"\";v=\"\"",
                "\"A\"                                           | \"A\"",
                "\"A\";x=1;v=\"1\"                               | \"A\";v=\"1\"",
                "\"A\";v=1, \"B\";v                              | \"A\", \"B\"",
                "\"A\";v=\"1\";v=2                               | \"A\"",
            })
    void reads(String value, String canonical) {
        assertEquals(canonical, BrandVersion.FIELD.serialize(BrandVersion.FIELD.parseStrict(value)));
        assertEquals(canonical, BrandVersion.FULL_VERSION_LIST.serialize(BrandVersion.FULL_VERSION_LIST.parse(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chromium;v=\"1\"", "\"A\", B", "(\"A\")", "\"A\";v=", "1"})
    void aMemberThatIsNotAStringMakesTheFieldMalformed(String value) {
        assertEquals(List.of(), BrandVersion.FIELD.parse(value));
        assertThrows(SfException.class, () -> BrandVersion.FIELD.parseStrict(value));
    }

    @Test
    void brandsAreWritten() {
        List<BrandVersion> brands = List.of(BrandVersion.of("A", "1"), new BrandVersion("B \"c\"", Optional.empty()));
        assertEquals("\"A\";v=\"1\", \"B \\\"c\\\"\"", BrandVersion.FIELD.serialize(brands));
        assertEquals(brands, BrandVersion.FIELD.parseStrict(BrandVersion.FIELD.serialize(brands)));
        assertThrows(IllegalArgumentException.class, () -> BrandVersion.of("é", "1"));
        assertThrows(IllegalArgumentException.class, () -> BrandVersion.of("e", "\n"));
    }
}
