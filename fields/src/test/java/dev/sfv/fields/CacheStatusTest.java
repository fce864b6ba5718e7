// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.fields.conformance.SpecificationExample;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfInteger;
import dev.sfv.model.SfList;
import dev.sfv.syntax.SfException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheStatusTest {
    @Test
    void examplesOfTheSpecification() throws IOException {
        List<SpecificationExample> examples = SpecificationExample.of("rfc9211", "Cache-Status");
        assertEquals(10, examples.size());
        for (SpecificationExample example : examples) {
            List<CacheStatus> caches = CacheStatus.FIELD.parseStrict(example.lines());
            String canonical = CacheStatus.FIELD.serialize(caches);
            assertEquals(SfList.parse(example.lines()).size(), caches.size());
            assertEquals(caches, CacheStatus.FIELD.parseStrict(canonical));
        }
        assertEquals(
                "ReverseProxyCache;hit, ForwardProxyCache;fwd=uri-miss;stored;collapsed, BrowserCache;fwd=uri-miss",
                CacheStatus.FIELD.serialize(CacheStatus.FIELD.parse(
                        examples.get(examples.size() - 1).lines())));
    }

    @Test
    void allPartsAreReadAndWritten() {
        String value = "a;fwd=stale;fwd-status=304;ttl=-5;stored;collapsed=?0;key=\"k\";detail=\"d e\";new=1";
        CacheStatus cache = new CacheStatus(
                "a",
                false,
                Optional.of("stale"),
                OptionalLong.of(304),
                OptionalLong.of(-5),
                true,
                Optional.of(false),
                Optional.of("k"),
                Optional.of("d e"),
                Parameters.of("new", SfInteger.of(1)));
        assertEquals(List.of(cache), CacheStatus.FIELD.parseStrict(value));
        assertEquals(value, CacheStatus.FIELD.serialize(List.of(cache)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a;hit;fwd=miss               | a;fwd=miss",
                "a;hit;fwd=\"miss\"           | a;hit",
                "a;hit=1;ttl=1.5;key=k        | a",
                "a;hit;hit=?0                 | a",
                "a;hit;new=(;ttl=1            | ",
                "a;hit;new=b;ttl=1;x          | a;hit;ttl=1;new=b;x",
                "a;fwd=miss;fwd-status=\"200\";stored=x;collapsed=0;detail=1 | a;fwd=miss",
                "\"a\";hit;detail=\"M\"       | a;hit;detail=M",
                "\"a b\";hit, 1.2;hit         | ",
                "(a);hit                      | ",
            })
    void onlyBadParametersAreIgnored(String value, String canonical) {
        List<CacheStatus> caches = CacheStatus.FIELD.parse(value);
        assertEquals(canonical == null ? "" : canonical, CacheStatus.FIELD.serialize(caches));
    }

    @Test
    void aCacheIsATokenOrAString() {
        assertEquals(
                "Cache-Status: [1]: expected a Token or a String, found the Integer 1, at index 3 of: a, 1",
                assertThrows(SfException.class, () -> CacheStatus.FIELD.parseStrict("a, 1"))
                        .getMessage());
    }

    @Test
    void constructedValuesCanBeWritten() {
        assertEquals(
                "\"a b\";hit;ttl=5;detail=\"c d\", a;fwd=miss;fwd-status=200;stored",
                CacheStatus.FIELD.serialize(List.of(
                        CacheStatus.hit("a b").withTtl(5).withDetail("c d"),
                        CacheStatus.fwd("a", "miss").withAnswer(200, true))));
        CacheStatus hit = CacheStatus.hit("a");
        assertThrows(IllegalArgumentException.class, () -> CacheStatus.hit("ü"));
        assertThrows(IllegalArgumentException.class, () -> CacheStatus.fwd("a", "a b"));
        assertThrows(IllegalArgumentException.class, () -> hit.withTtl(1_000_000_000_000_000L));
        assertThrows(IllegalArgumentException.class, () -> hit.withAnswer(-1_000_000_000_000_000L, true));
        assertThrows(IllegalArgumentException.class, () -> hit.withDetail("\n"));
        Parameters ttl = Parameters.of("ttl", SfInteger.of(1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CacheStatus(
                        "a",
                        true,
                        hit.fwd(),
                        hit.fwdStatus(),
                        hit.ttl(),
                        false,
                        hit.collapsed(),
                        hit.key(),
                        hit.detail(),
                        ttl));
        Optional<String> none = Optional.empty();
        OptionalLong noNumber = OptionalLong.empty();
        assertEquals(
                "expected either hit or fwd, found: both",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new CacheStatus(
                                        "a",
                                        true,
                                        Optional.of("miss"),
                                        noNumber,
                                        noNumber,
                                        false,
                                        Optional.empty(),
                                        none,
                                        none,
                                        Parameters.EMPTY))
                        .getMessage());
    }
}
