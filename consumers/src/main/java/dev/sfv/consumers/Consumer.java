// SPDX-License-Identifier: Apache-2.0
package dev.sfv.consumers;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.fields.StructuredFields;
import dev.sfv.model.FieldType;
import dev.sfv.model.InnerList;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.ValueType;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad.Visit;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.speculation.jdk.JdkFields;
import dev.sfv.speculation.jdk.SpeculationFilter;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.Parsed;
import dev.sfv.typed.TypedField;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Uses each package of both jars from another module. */
final class Consumer {
    static final TypedField<Optional<Boolean>> BOOLEAN = TypedField.item("Example-Boolean", MemberType.BOOLEAN);

    /** A record whose definition uses types of another package. */
    record Window(long from, Optional<String> name) {
        static final TypedField<Window> FIELD = TypedField.dictionary("Example-Window", f -> {
            var from = f.integer("from", 0, 100).orElse(0).from(Window::from);
            var name = f.value("name", MemberType.TOKEN).lenient().fromOptional(Window::name);
            return in -> new Window(in.get(from), in.optional(name));
        });
    }

    private Consumer() {}

    static boolean isPrerender(String secPurpose) {
        return SecPurpose.parse(secPurpose).isPrerender();
    }

    static Visit visit(Map<String, List<String>> headers) {
        return RequestPurpose.from(FieldLines.ofMap(headers)).visit();
    }

    /** Starts a server that refuses to log out speculatively. */
    static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        HttpHandler handler = exchange -> {
            JdkFields.set(exchange.getResponseHeaders(), CacheStatus.FIELD, List.of(CacheStatus.hit("edge")));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        };
        server.createContext("/", handler)
                .getFilters()
                .add(new SpeculationFilter(SpeculationPolicy.refusing("/logout")));
        server.start();
        return server;
    }

    /** Reads the urgency as in RFC 9218, section 4: values that are malformed, of a wrong type or out of range are ignored. */
    static long urgency(String priority) {
        return SfDictionary.tryParse(priority)
                .orElse(SfDictionary.EMPTY)
                .get("u", ValueType.INTEGER)
                .filter(urgency -> urgency >= 0 && urgency <= 7)
                .orElse(3L);
    }

    static boolean isIncremental(String priority) {
        return SfDictionary.tryParse(priority)
                .flatMap(dictionary -> dictionary.get("i", ValueType.BOOLEAN))
                .orElse(false);
    }

    /** {@return the components that each signature of {@code Signature-Input} covers} */
    static Map<String, List<String>> components(String signatureInput) {
        return SfDictionary.parse(signatureInput)
                .map(signature -> signature.asInnerList().map(ValueType.STRING));
    }

    static String signatureInput(String label, String... components) {
        return SfDictionary.builder()
                .put(label, InnerList.strings(components))
                .build()
                .serialize();
    }

    static Optional<Boolean> presentBoolean(String field) {
        return BOOLEAN.tryParse(field) instanceof Parsed.Present<Optional<Boolean>> present
                ? present.value()
                : Optional.empty();
    }

    static Priority priority(Map<String, List<String>> headers) {
        return Priority.FIELD.from(FieldLines.ofMap(headers));
    }

    static String cacheHit(String cache, long ttl) {
        return CacheStatus.FIELD.serialize(List.of(CacheStatus.hit(cache).withTtl(ttl)));
    }

    static Optional<FieldType> typeOf(String name) {
        return StructuredFields.typeOf(name);
    }

    static String canonical(FieldType type, List<String> lines) {
        return type.parse(lines).serialize();
    }

    static List<String> tokens(byte[] list) {
        List<String> tokens = new ArrayList<>();
        SfReader reader = SfReader.of(list, 0, list.length);
        while (reader.nextMember()) {
            tokens.add(reader.tokenValue());
        }
        return tokens;
    }

    static String list(List<String> tokens) {
        SfWriter writer = new SfWriter();
        tokens.forEach(token -> writer.nextMember().writeToken(token));
        return writer.fieldValue();
    }
}
