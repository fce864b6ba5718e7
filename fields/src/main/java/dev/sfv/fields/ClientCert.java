// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.model.SfBinary;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code Client-Cert} and {@code Client-Cert-Chain}: the certificates of a TLS client, which the proxy that terminates TLS sends to the
 * server (RFC 9440, section 2). {@code Client-Cert} is an Item with the certificate of the client. {@code Client-Cert-Chain} is a List of
 * the certificates that issued it, in the order of TLS. A value of this type is one certificate of either field.
 *
 * <pre>{@code
 * Client-Cert       = sf-binary
 * Client-Cert-Chain = List ; each member is an sf-binary
 * }</pre>
 *
 * <pre>{@code
 * ClientCert certificate = ClientCert.of(new byte[] {0, 1, 2});
 * ClientCert.FIELD.serialize(Optional.of(certificate));           // :AAEC:
 * ClientCert.CHAIN.serialize(List.of(certificate, certificate));  // :AAEC:, :AAEC:
 * ClientCert.FIELD.parse("AAEC");                                 // Optional.empty
 * ClientCert.FIELD.parseStrict("AAEC"); // throws SfException: Client-Cert: expected a Byte Sequence, found the Token AAEC, at index 0 of: AAEC
 * }</pre>
 *
 * <p><b>Security.</b> Read these fields only from a proxy that you trust, and that removes these fields from the requests of its clients
 * (section 4). The proxy has checked the certificate. Reading the field does not check it.
 *
 * <p>An absent field means that the client has sent no certificate, or no chain. RFC 9440 has no rule for other values, so they make the
 * whole field malformed (RFC 9651, section 2). Parameters are ignored.
 *
 * @param der the certificate: X.509 in DER
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9440#section-2">RFC 9440, section 2</a>
 */
public record ClientCert(SfBinary der) {
    private static final MemberType<ClientCert> TYPE = MemberType.BINARY.map(ClientCert::of, ClientCert::bytes);

    /** {@code Client-Cert}: the certificate of the client, if it has sent one. */
    public static final TypedField<Optional<ClientCert>> FIELD = TypedField.item("Client-Cert", TYPE);

    /** {@code Client-Cert-Chain}: the certificates that issued it, without it and perhaps without the root. */
    public static final TypedField<List<ClientCert>> CHAIN = TypedField.listOf("Client-Cert-Chain", TYPE);

    /**
     * Makes a certificate.
     *
     * @param der the certificate in DER, which is not checked
     */
    public ClientCert {
        Objects.requireNonNull(der);
    }

    /**
     * {@return a certificate}
     *
     * @param der the certificate in DER, which is copied and not checked
     */
    public static ClientCert of(byte[] der) {
        return new ClientCert(SfBinary.of(der));
    }

    /**
     * {@return a certificate}
     *
     * @param certificate the certificate
     * @throws CertificateEncodingException if it cannot be encoded
     */
    public static ClientCert of(X509Certificate certificate) throws CertificateEncodingException {
        return of(certificate.getEncoded());
    }

    /** {@return a copy of the certificate in DER} */
    public byte[] bytes() {
        return der.bytes();
    }

    /**
     * Decodes the certificate. Neither its signature nor its validity is checked.
     *
     * @return the certificate
     * @throws CertificateException if it is not an X.509 certificate
     */
    public X509Certificate toX509() throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes()));
    }
}
