// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.fields.conformance.SpecificationExample;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfInteger;
import dev.sfv.model.SfList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProxyStatusTest {
    @Test
    void examplesOfTheSpecification() throws IOException {
        List<SpecificationExample> examples = SpecificationExample.of("rfc9209", "Proxy-Status");
        assertEquals(10, examples.size());
        for (SpecificationExample example : examples) {
            List<ProxyStatus> proxies = ProxyStatus.FIELD.parseStrict(example.lines());
            assertEquals(SfList.parse(example.lines()).size(), proxies.size());
            assertEquals(proxies, ProxyStatus.FIELD.parseStrict(ProxyStatus.FIELD.serialize(proxies)));
        }
        assertEquals(
                "proxy.example.net;error=http_protocol_error;details=\"Malformed response header: space before colon\"",
                ProxyStatus.FIELD.serialize(ProxyStatus.FIELD.parse(
                        examples.get(examples.size() - 1).lines())));
    }

    @Test
    void allPartsAreReadAndWritten() {
        String value = "\"a b\";error=new;next-hop=\"::1\";next-protocol=:Af8=:;received-status=200;details=\"d\";x=1";
        ProxyStatus proxy = new ProxyStatus(
                "a b",
                Optional.of("new"),
                Optional.of("::1"),
                Optional.of("\u0001\u00ff"),
                OptionalLong.of(200),
                Optional.of("d"),
                Parameters.of("x", SfInteger.of(1)));
        assertEquals(List.of(proxy), ProxyStatus.FIELD.parseStrict(value));
        assertEquals(value, ProxyStatus.FIELD.serialize(List.of(proxy)));
        assertEquals(Optional.empty(), proxy.errorType());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a;error=\"a b\";next-hop=1     | a",
                "a;error=1;next-protocol=\"h2\" | a",
                "a;next-protocol=:aDI=:         | a;next-protocol=h2",
                "a;x=1;next-hop=\"b\";y       | a;next-hop=b;x=1;y",
                "a;received-status=2.0;details=d | a",
                "a;error=x;error=1              | a",
                "a, 1;error=x                   | ",
                "a;error=                       | ",
                "(a)                            | ",
            })
    void onlyBadParametersAreIgnored(String value, String canonical) {
        List<ProxyStatus> proxies = ProxyStatus.FIELD.parse(value);
        assertEquals(canonical == null ? "" : canonical, ProxyStatus.FIELD.serialize(proxies));
    }

    @ParameterizedTest
    @EnumSource
    void errorTypes(ProxyErrorType type) {
        ProxyStatus proxy = ProxyStatus.of("a").withError(type);
        assertEquals(Optional.of(type), proxy.errorType());
        assertEquals("a;error=" + type.token(), ProxyStatus.FIELD.serialize(List.of(proxy)));
    }

    @Test
    void valuesOfErrorTypes() {
        assertEquals(32, ProxyErrorType.values().length);
        assertEquals(OptionalInt.of(504), ProxyErrorType.DNS_TIMEOUT.status());
        assertTrue(ProxyErrorType.DNS_TIMEOUT.onlyByIntermediaries());
        assertEquals(OptionalInt.of(502), ProxyErrorType.CONNECTION_TERMINATED.status());
        assertFalse(ProxyErrorType.CONNECTION_TERMINATED.onlyByIntermediaries());
        assertEquals(OptionalInt.empty(), ProxyErrorType.HTTP_REQUEST_ERROR.status());
        assertEquals(Optional.empty(), ProxyErrorType.of("DNS_TIMEOUT"));
    }

    /** Section 2. */
    @Test
    void aTrailerIsPromoted() {
        assertEquals(
                "SomeOtherProxy, ThisProxy;error=read_timeout, ThisProxy",
                promote("SomeOtherProxy, ThisProxy, ThisProxy", "ThisProxy; error=read_timeout, unknown"));
        assertEquals("a;error=y", promote("a;details=\"x\"", "\"a\";error=x, a;error=y"));
        assertEquals("a", promote("a", ""));
        assertEquals("", promote("", "a"));
    }

    private static String promote(String header, String trailer) {
        return ProxyStatus.FIELD.serialize(
                ProxyStatus.promote(ProxyStatus.FIELD.parseStrict(header), ProxyStatus.FIELD.parseStrict(trailer)));
    }

    @Test
    void valuesThatCannotBeWrittenAreRefused() {
        Optional<String> none = Optional.empty();
        OptionalLong noNumber = OptionalLong.empty();
        ProxyStatus proxy = ProxyStatus.of("a");
        assertThrows(IllegalArgumentException.class, () -> ProxyStatus.of("ü"));
        assertThrows(IllegalArgumentException.class, () -> proxy.withDetails("ü"));
        SfInteger one = SfInteger.of(1);
        assertThrows(IllegalArgumentException.class, () -> proxy.withExtra("error", one));
        assertThrows(IllegalArgumentException.class, () -> proxy.withExtra("A", one));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ProxyStatus("a", Optional.of("a b"), none, none, noNumber, none, Parameters.EMPTY));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ProxyStatus("a", none, Optional.of("ü"), none, noNumber, none, Parameters.EMPTY));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ProxyStatus("a", none, none, Optional.of("\u0100"), noNumber, none, Parameters.EMPTY));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ProxyStatus("a", none, none, none, OptionalLong.of(Long.MAX_VALUE), none, Parameters.EMPTY));
    }
}
