// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.fields.conformance.SpecificationExample;
import dev.sfv.model.Parameters;
import dev.sfv.syntax.SfException;
import dev.sfv.typed.TypedField;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code Signature-Input}, {@code Signature} and {@code Accept-Signature}. */
class SignaturesTest {
    /** The components of the request of RFC 9421, appendix B.2, that are signed in B.2.5 and B.2.6. */
    private static final Map<String, String> REQUEST = Map.of(
            "date", "Tue, 20 Apr 2021 02:07:55 GMT",
            "@method", "POST",
            "@path", "/foo",
            "@authority", "example.com",
            "content-type", "application/json",
            "content-length", "18");

    private static final Map<String, TypedField<?>> DEFINITIONS = Map.of(
            "Signature-Input", SignatureInput.FIELD,
            "Signature", Signature.FIELD,
            "Accept-Signature", AcceptSignature.FIELD);

    private static <T> T printed(TypedField<Map<String, T>> field, String section, String label) throws IOException {
        SpecificationExample example = SpecificationExample.all().stream()
                .filter(each -> each.source().equals("rfc9421")
                        && each.section().equals(section)
                        && each.name().equals(field.name()))
                .findFirst()
                .orElseThrow();
        return get(field, String.join(", ", example.lines()), label);
    }

    private static <T> T get(TypedField<Map<String, T>> field, String value, String label) {
        return Objects.requireNonNull(field.parseStrict(value).get(label));
    }

    /** Creating the Signature Base, section 2.5, for components without parameters. */
    private static byte[] base(SignatureInput input, Map<String, String> message) {
        StringBuilder base = new StringBuilder();
        for (ComponentIdentifier component : input.coveredComponents()) {
            assertTrue(component.parameters().isEmpty());
            String value = Objects.requireNonNull(message.get(component.name()));
            base.append(component.serialize()).append(": ").append(value).append('\n');
        }
        base.append("\"@signature-params\": ").append(input.signatureParams().serialize());
        return base.toString().getBytes(US_ASCII);
    }

    /** Appendix B.2.5, with the shared secret of B.1.5. */
    @Test
    void hmacOfTheSpecification() throws IOException, GeneralSecurityException {
        SignatureInput input = printed(SignatureInput.FIELD, "B.2.5", "sig-b25");
        Signature signature = printed(Signature.FIELD, "B.2.5", "sig-b25");
        assertEquals(Optional.of("test-shared-secret"), input.keyid());
        assertEquals("""
                "date": Tue, 20 Apr 2021 02:07:55 GMT
                "@authority": example.com
                "content-type": application/json
                "@signature-params": ("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret\"""", new String(base(input, REQUEST), US_ASCII));
        byte[] secret = Base64.getDecoder()
                .decode("uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        assertTrue(MessageDigest.isEqual(signature.bytes(), mac.doFinal(base(input, REQUEST))));
        SignatureInput other = new SignatureInput(
                input.coveredComponents(),
                input.parameters().toBuilder().put("created", 1618884474).build());
        assertFalse(MessageDigest.isEqual(signature.bytes(), mac.doFinal(base(other, REQUEST))));
    }

    /** Appendix B.2.6, with the public key of B.1.4. */
    @Test
    void ed25519OfTheSpecification() throws IOException, GeneralSecurityException {
        SignatureInput input = printed(SignatureInput.FIELD, "B.2.6", "sig-b26");
        Signature signature = printed(Signature.FIELD, "B.2.6", "sig-b26");
        assertEquals(Optional.of("test-key-ed25519"), input.keyid());
        byte[] key = Base64.getDecoder().decode("MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=");
        assertTrue(verifyEd25519(key, signature, base(input, REQUEST)));
        byte[] base = base(input, REQUEST);
        base[0]++;
        assertFalse(verifyEd25519(key, signature, base));
    }

    private static boolean verifyEd25519(byte[] key, Signature signature, byte[] base) throws GeneralSecurityException {
        java.security.Signature verifier = java.security.Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
        verifier.update(base);
        return verifier.verify(signature.bytes());
    }

    static Stream<SpecificationExample> examples() throws IOException {
        return SpecificationExample.all().stream().filter(example -> DEFINITIONS.containsKey(example.name()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesOfTheSpecificationKeepTheirForm(SpecificationExample example) {
        checkForm(Objects.requireNonNull(DEFINITIONS.get(example.name())), example);
    }

    private static <T> void checkForm(TypedField<T> field, SpecificationExample example) {
        T value = field.parseStrict(example.lines());
        assertEquals(String.join(", ", example.lines()), field.serialize(value));
        assertEquals(value, field.parseStrict(field.serialize(value)));
        assertEquals(example.name(), field.name());
    }

    @Test
    void parametersOfASignature() {
        SignatureInput all = get(
                SignatureInput.FIELD,
                "a=();tag=\"t\";created=1;expires=-2;new=x;nonce=\"n\";alg=\"ed25519\";keyid=\"k\"",
                "a");
        assertEquals(Optional.of(Instant.ofEpochSecond(1)), all.created());
        assertEquals(Optional.of(Instant.ofEpochSecond(-2)), all.expires());
        assertEquals(Optional.of("n"), all.nonce());
        assertEquals(Optional.of("ed25519"), all.alg());
        assertEquals(Optional.of("k"), all.keyid());
        assertEquals(Optional.of("t"), all.tag());
        assertEquals(
                "();tag=\"t\";created=1;expires=-2;new=x;nonce=\"n\";alg=\"ed25519\";keyid=\"k\"",
                all.signatureParams().serialize(),
                "in the order received, with the unknown one");
        SignatureInput none = get(SignatureInput.FIELD, "a=()", "a");
        assertEquals(Optional.empty(), none.created());
        assertEquals(Optional.empty(), none.expires());
        assertEquals(Optional.empty(), none.nonce());
        assertEquals(Optional.empty(), none.alg());
        assertEquals(Optional.empty(), none.keyid());
        assertEquals(Optional.empty(), none.tag());
    }

    @Test
    void parametersOfAcceptSignature() {
        String value = "a=(\"x\");tag=\"t\";created;expires;new=x;nonce=\"n\";alg=\"ed25519\";keyid=\"k\"";
        AcceptSignature all = get(AcceptSignature.FIELD, value, "a");
        assertTrue(all.created());
        assertTrue(all.expires());
        assertEquals(Optional.of("n"), all.nonce());
        assertEquals(Optional.of("ed25519"), all.alg());
        assertEquals(Optional.of("k"), all.keyid());
        assertEquals(Optional.of("t"), all.tag());
        assertEquals(List.of(ComponentIdentifier.of("x")), all.coveredComponents());
        assertEquals(value, AcceptSignature.FIELD.serialize(Map.of("a", all)));
        AcceptSignature none = get(AcceptSignature.FIELD, "a=();expires=?0", "a");
        assertFalse(none.created());
        assertFalse(none.expires());
        assertEquals(Optional.empty(), none.nonce());
    }

    @Test
    void coverageIsOfComponentsAndNotOfNames() {
        SignatureInput input =
                get(SignatureInput.FIELD, "a=(\"content-digest\";req \"x\";key=\"k\";tr \"@method\")", "a");
        assertFalse(input.covers(ComponentIdentifier.of("content-digest")));
        assertTrue(input.covers(ComponentIdentifier.parse("\"content-digest\";req")));
        assertTrue(input.covers(ComponentIdentifier.parse("\"x\";tr;key=\"k\"")));
        assertFalse(input.covers(ComponentIdentifier.parse("\"x\";tr")));
        List<ComponentIdentifier> required = new ArrayList<>(List.of(ComponentIdentifier.of("@method")));
        assertTrue(input.coversAll(required));
        required.add(ComponentIdentifier.of("x"));
        assertFalse(input.coversAll(required));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=(\"x\" \"x\")                 | a: refused by the definition of this field (expected each component once, found: \"\"x\"\")",
                "a=(\"x\";req;tr \"y\" \"x\";tr;req) | a: refused by the definition of this field (expected each component once, found: \"\"x\";tr;req\")",
                "a=(\"X\")                       | a: refused by the definition of this field (expected a field name in lower case or a derived name, found: \"X\")",
                "b=(), a=(\"@signature-params\") | a: refused by the definition of this field (expected a field name in lower case or a derived name, found: \"@signature-params\")",
                "a=(\"y\" x)                     | a[1]: expected a String, found the Token x",
                "a=(\"x\";sf=1)                  | a[0];sf: expected a Boolean, found the Integer 1",
                "a=\"x\"                         | a: expected an Inner List, found the String \"x\"",
                "a=();nonce=1                    | a;nonce: expected a String, found the Integer 1",
                "a=();alg=ed25519                | a;alg: expected a String, found the Token ed25519",
                "a=();keyid                      | a;keyid: expected a String, found the Boolean ?1",
                "a=();tag=:AA==:                 | a;tag: expected a String, found the Byte Sequence :AA==:",
                "a=(), a=()                      | a: expected each key once",
                "a=();created=()                 | expected a value",
            })
    void badValuesAreErrors(String value, String message) {
        for (TypedField<?> field : List.of(SignatureInput.FIELD, AcceptSignature.FIELD)) {
            SfException e = assertThrows(SfException.class, () -> field.parseStrict(value));
            String found = e.getMessage();
            assertTrue(found.startsWith(field.name() + ": " + message + ", at index "), found);
            assertEquals(Map.of(), field.parse(value));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Signature-Input  | a=();created        | a;created: expected an Integer, found the Boolean ?1",
                "Signature-Input  | a=();created=1.0    | a;created: expected an Integer, found the Decimal 1.0",
                "Signature-Input  | a=();expires=@1     | a;expires: expected an Integer, found the Date @1",
                "Accept-Signature | a=();created=1      | a;created: expected a Boolean, found the Integer 1",
                "Accept-Signature | a=();expires=1      | a;expires: expected a Boolean, found the Integer 1",
                "Signature        | a=x                 | a: expected a Byte Sequence, found the Token x",
                "Signature        | a=:AA==:, b         | b: expected a Byte Sequence, found the Boolean ?1",
                "Signature        | a=(:AA==:)          | a: expected a Byte Sequence, found an Inner List",
                "Signature        | a=:AA==:, a=:AA==:  | a: expected each key once",
            })
    void badValuesAreErrorsInEachField(String name, String value, String message) {
        TypedField<?> field = Objects.requireNonNull(DEFINITIONS.get(name));
        SfException e = assertThrows(SfException.class, () -> field.parseStrict(value));
        assertTrue(e.getMessage().startsWith(name + ": " + message + ", at index "), e.getMessage());
        assertEquals(Map.of(), field.parse(value));
    }

    @Test
    void badValuesCannotBeConstructed() {
        List<ComponentIdentifier> twice = List.of(ComponentIdentifier.of("x"), ComponentIdentifier.of("x"));
        assertThrows(IllegalArgumentException.class, () -> new SignatureInput(twice, Parameters.EMPTY));
        assertThrows(IllegalArgumentException.class, () -> new AcceptSignature(twice, Parameters.EMPTY));
        Parameters created = Parameters.builder().put("created", "now").build();
        assertThrows(IllegalArgumentException.class, () -> new SignatureInput(List.of(), created));
        assertThrows(IllegalArgumentException.class, () -> new AcceptSignature(List.of(), created));
    }

    @Test
    void valuesAreCopied() {
        List<ComponentIdentifier> components = new ArrayList<>(List.of(ComponentIdentifier.of("x")));
        SignatureInput input = new SignatureInput(components, Parameters.EMPTY);
        components.clear();
        assertEquals("a=(\"x\")", SignatureInput.FIELD.serialize(Map.of("a", input)));
        byte[] bytes = {1};
        Signature signature = Signature.of(bytes);
        bytes[0]++;
        signature.bytes()[0]++;
        assertEquals("a=:AQ==:", Signature.FIELD.serialize(Map.of("a", signature)));
    }
}
