// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import dev.sfv.model.InnerList;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.syntax.SfWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenbytes.http.sfv.Dictionary;
import org.greenbytes.http.sfv.IntegerItem;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.ListElement;
import org.greenbytes.http.sfv.StringItem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Making a field value from values, as a signer does (RFC 9421). */
@State(Scope.Thread)
public class BuildBenchmark extends Measured {
    /** The field values that are made. */
    public enum Field {
        SIGNATURE_INPUT,
        /** Only the inner list of a signature with its parameters, which is signed too. */
        SIGNATURE_PARAMETERS,
        PRIORITY
    }

    @Param
    public Field field = Field.PRIORITY;

    // No value is a constant. Otherwise, the compiler could make the text.
    private String[] components = {"@method", "@authority", "@path", "content-digest", "content-type"};
    private String label = "sig1";
    private long created = 1618884473;
    private String keyid = "test-key-rsa-pss";
    private String alg = "rsa-pss-sha512";
    private String nonce = "b3k2pp5k7z-50gnwp.yemd";
    private long urgency = 1;
    private boolean incremental = true;

    private final SfWriter writer = new SfWriter();

    @Benchmark
    public String tree() {
        return switch (field) {
            case SIGNATURE_INPUT -> SfDictionary.of(label, signature()).serialize();
            case SIGNATURE_PARAMETERS -> signature().serialize();
            case PRIORITY ->
                SfDictionary.builder()
                        .put("u", urgency)
                        .put("i", incremental)
                        .build()
                        .serialize();
        };
    }

    private InnerList signature() {
        InnerList.Builder list = InnerList.builder();
        for (int i = 0; i < components.length - 1; i++) {
            list.add(components[i]);
        }
        return list.add(SfItem.string(components[components.length - 1]).withParameter("req"))
                .parameters(Parameters.builder()
                        .put("created", created)
                        .put("keyid", keyid)
                        .put("alg", alg)
                        .put("nonce", nonce)
                        .build())
                .build();
    }

    @Benchmark
    public String writer() {
        writer.reset();
        switch (field) {
            case SIGNATURE_INPUT -> writeSignature(writer.nextEntry(label));
            case SIGNATURE_PARAMETERS -> writeSignature(writer.nextMember());
            case PRIORITY ->
                writer.nextEntry("u").writeInteger(urgency).nextEntry("i").writeBoolean(incremental);
        }
        return writer.fieldValue();
    }

    private void writeSignature(SfWriter out) {
        out.openInnerList();
        for (String component : components) {
            out.nextInner().writeString(component);
        }
        out.nextParameter("req").writeBoolean(true).closeInnerList();
        out.nextParameter("created").writeInteger(created);
        out.nextParameter("keyid").writeString(keyid);
        out.nextParameter("alg").writeString(alg);
        out.nextParameter("nonce").writeString(nonce);
    }

    @Benchmark
    public String greenbytes() {
        if (field == Field.SIGNATURE_PARAMETERS) {
            return greenbytesSignature().serialize();
        }
        Map<String, ListElement<?>> entries = new LinkedHashMap<>();
        if (field == Field.SIGNATURE_INPUT) {
            entries.put(label, greenbytesSignature());
        } else {
            entries.put("u", IntegerItem.valueOf(urgency));
            entries.put("i", org.greenbytes.http.sfv.BooleanItem.valueOf(incremental));
        }
        return Dictionary.valueOf(entries).serialize();
    }

    private org.greenbytes.http.sfv.InnerList greenbytesSignature() {
        List<Item<?>> items = new ArrayList<>();
        for (int i = 0; i < components.length - 1; i++) {
            items.add(StringItem.valueOf(components[i]));
        }
        items.add(StringItem.valueOf(components[components.length - 1])
                .withParams(org.greenbytes.http.sfv.Parameters.valueOf(Map.of("req", true))));
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("created", created);
        parameters.put("keyid", keyid);
        parameters.put("alg", alg);
        parameters.put("nonce", nonce);
        return org.greenbytes.http.sfv.InnerList.valueOf(items)
                .withParams(org.greenbytes.http.sfv.Parameters.valueOf(parameters));
    }

    /** Validates nothing, and escapes nothing. */
    @Benchmark
    public String concatenation() {
        return switch (field) {
            case SIGNATURE_INPUT ->
                appendSignature(new StringBuilder(label).append('=')).toString();
            case SIGNATURE_PARAMETERS -> appendSignature(new StringBuilder()).toString();
            case PRIORITY -> "u=" + urgency + (incremental ? ", i" : ", i=?0");
        };
    }

    private StringBuilder appendSignature(StringBuilder out) {
        out.append('(');
        for (String component : components) {
            out.append('"').append(component).append("\" ");
        }
        out.setLength(out.length() - 1);
        out.append(";req);created=").append(created);
        out.append(";keyid=\"").append(keyid);
        out.append("\";alg=\"").append(alg);
        return out.append("\";nonce=\"").append(nonce).append('"');
    }
}
