// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.fields.conformance.SpecificationExample;
import dev.sfv.syntax.SfException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code Client-Cert} and {@code Client-Cert-Chain}. */
class ClientCertTest {
    private static SpecificationExample printed(String name) throws IOException {
        return SpecificationExample.all().stream()
                .filter(example ->
                        example.source().equals("rfc9440") && example.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The certificates of RFC 9440, appendix A. */
    @Test
    void certificatesOfTheSpecification() throws IOException, GeneralSecurityException {
        ClientCert client =
                ClientCert.FIELD.parseStrict(printed("Client-Cert").lines()).orElseThrow();
        List<ClientCert> chain =
                ClientCert.CHAIN.parseStrict(printed("Client-Cert-Chain").lines());
        X509Certificate certificate = client.toX509();
        X509Certificate intermediate = chain.get(0).toX509();
        X509Certificate root = chain.get(1).toX509();
        assertEquals("CN=BC", certificate.getSubjectX500Principal().getName());
        certificate.verify(intermediate.getPublicKey());
        intermediate.verify(root.getPublicKey());
        root.verify(root.getPublicKey());
        assertEquals(2, chain.size());
        assertEquals(client, ClientCert.of(certificate));
    }

    static Stream<SpecificationExample> examples() throws IOException {
        return SpecificationExample.all().stream()
                .filter(example -> example.name().startsWith("Client-Cert"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesOfTheSpecificationsKeepTheirForm(SpecificationExample example) {
        String written = example.name().equals(ClientCert.CHAIN.name())
                ? ClientCert.CHAIN.serialize(ClientCert.CHAIN.parseStrict(example.lines()))
                : ClientCert.FIELD.serialize(ClientCert.FIELD.parseStrict(example.lines()));
        assertEquals(String.join(", ", example.lines()), written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"MIIB\"       | Client-Cert: expected a Byte Sequence, found the String \"MIIB\", at index 0 of: \"MIIB\"",
                ":AA==:, :AA==: | Client-Cert: expected nothing after the Item, at index 6 of: :AA==:, :AA==:",
                "(:AA==:)       | Client-Cert: expected a value, at index 0 of: (:AA==:)",
            })
    void aBadCertificateMakesTheFieldMalformed(String value, String message) {
        SfException e = assertThrows(SfException.class, () -> ClientCert.FIELD.parseStrict(value));
        assertEquals(message, e.getMessage());
        assertEquals(Optional.empty(), ClientCert.FIELD.parse(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ":AA==:, x        | Client-Cert-Chain: [1]: expected a Byte Sequence, found the Token x, at index 8 of: :AA==:, x",
                "(:AA==: :AA==:)  | Client-Cert-Chain: [0]: expected a Byte Sequence, found an Inner List, at index 0 of: (:AA==: :AA==:)",
            })
    void aBadCertificateMakesTheChainMalformed(String value, String message) {
        SfException e = assertThrows(SfException.class, () -> ClientCert.CHAIN.parseStrict(value));
        assertEquals(message, e.getMessage());
        assertEquals(List.of(), ClientCert.CHAIN.parse(value));
    }

    @Test
    void bytesAreCopiedAndNotChecked() {
        byte[] bytes = {1};
        ClientCert certificate = ClientCert.of(bytes);
        bytes[0]++;
        certificate.bytes()[0]++;
        assertEquals(Optional.of(certificate), ClientCert.FIELD.parseStrict(":AQ==:;new"));
        assertEquals(":AQ==:", ClientCert.FIELD.serialize(Optional.of(certificate)));
        assertThrows(CertificateException.class, certificate::toX509);
        assertThrows(CertificateException.class, ClientCert.of(new byte[0])::toX509);
        assertEquals("", ClientCert.FIELD.serialize(Optional.empty()));
        assertEquals("", ClientCert.CHAIN.serialize(List.of()));
    }

    /** A chain may have several lines. */
    @Test
    void linesOfAChainAreCombined() {
        assertEquals(
                List.of(ClientCert.of(new byte[] {0}), ClientCert.of(new byte[] {1})),
                ClientCert.CHAIN.parseStrict(List.of(":AA==:", ":AQ==:")));
    }
}
