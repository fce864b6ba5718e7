// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples;

import dev.sfv.header.RequestPurpose;
import dev.sfv.header.RequestPurpose.Source;
import dev.sfv.header.SecPurpose;
import dev.sfv.header.SpeculativeLoad;
import dev.sfv.model.FieldValue;
import dev.sfv.syntax.SfException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the library makes of a field or of a request.
 *
 * @param report what there is to say
 * @param faults the fields that are malformed
 */
record Inspection(Report report, List<Fault> faults) {
    /** What the field of a bare value is called. */
    static final String UNNAMED = "Value";

    /** A malformed field. */
    record Fault(String field, FieldType type, SfException cause) {
        String describe() {
            return field + ", as " + type + ": " + cause.problem().message() + ", at index " + cause.index() + "\n"
                    + cause.diagram();
        }
    }

    /** Inspects one value, of a field that has a name, or is {@link #UNNAMED}. */
    static Inspection ofValue(String field, FieldType type, String fieldValue) {
        List<Report.Section> sections = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        inspect(field, type, fieldValue, sections, faults);
        boolean mayBeSecPurpose = field.equals(SecPurpose.NAME) || field.equals(UNNAMED);
        if (faults.isEmpty() && mayBeSecPurpose && type != FieldType.DICTIONARY) {
            sections.add(new Report.Section("As Sec-Purpose", meaning(SecPurpose.parse(fieldValue)), ""));
        }
        return new Inspection(new Report(fieldValue, sections), faults);
    }

    /**
     * Inspects a request.
     *
     * @param requestLine its first line, or what else it is to be called
     * @param headers the lines of each header by its name
     */
    static Inspection ofRequest(String requestLine, Map<String, List<String>> headers) {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, lines) -> values.put(name, String.join(", ", lines)));

        RequestPurpose request = RequestPurpose.of(values::get);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "source",
                request.source() == Source.NONE ? "none" : request.source().headerName());
        facts.putAll(meaning(request.purpose()));
        SpeculativeLoad load = SpeculativeLoad.of(values::get);
        facts.put("speculative load", words(load));
        facts.put("counts as a visit", words(load.visit()));

        List<Report.Section> sections = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        sections.add(new Report.Section("Purpose", facts, ""));
        values.forEach((name, value) ->
                KnownField.of(name).ifPresent(field -> inspect(field.name(), field.type(), value, sections, faults)));
        return new Inspection(new Report(requestLine, sections), faults);
    }

    private static void inspect(
            String name, FieldType type, String value, List<Report.Section> sections, List<Fault> faults) {
        String title = name + ", as " + type;
        try {
            FieldValue parsed = type.parse(value);
            Map<String, String> facts = Map.of("canonical", parsed.serialize());
            sections.add(new Report.Section(title, facts, StructureTree.of(parsed)));
        } catch (SfException e) {
            faults.add(new Fault(name, type, e));
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("malformed", e.problem().message());
            facts.put("at index", Integer.toString(e.index()));
            sections.add(new Report.Section(title, facts, e.diagram()));
        }
    }

    private static Map<String, String> meaning(SecPurpose purpose) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("prefetch", yesOrNo(purpose.isPrefetch()));
        facts.put("prerender", yesOrNo(purpose.isPrerender()));
        facts.put("anonymous-client-ip", yesOrNo(purpose.isAnonymousClientIp()));
        facts.put("purposes", purpose.isNone() ? "none" : purpose.serialize());
        return facts;
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String yesOrNo(boolean fact) {
        return fact ? "yes" : "no";
    }
}
