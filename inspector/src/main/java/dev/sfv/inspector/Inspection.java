// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.Report.Section;
import dev.sfv.inspector.Style.Emphasis;
import dev.sfv.model.FieldType;
import dev.sfv.purpose.SecPurpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The result of inspecting a field or a request. */
public final class Inspection implements Finding {
    private final Report report;
    private final Map<String, Object> data;
    private final List<Field.Malformed> malformed;

    private Inspection(Report report, Map<String, Object> data, List<Field> fields) {
        this.report = report;
        this.data = data;
        this.malformed = fields.stream()
                .filter(Field.Malformed.class::isInstance)
                .map(Field.Malformed.class::cast)
                .toList();
    }

    /**
     * Inspects a text that was typed or pasted: a value, a header, or a request with at least one header.
     *
     * @param text the text, which ends at the first empty line after a line that is not empty
     * @param type the type of the value, if it was given; then the text is not read as a request
     * @return the result
     * @throws UsageException if the text is a request without a header
     */
    public static Inspection ofText(String text, Optional<FieldType> type) throws UsageException {
        String head = text.lines()
                .dropWhile(String::isEmpty)
                .takeWhile(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return type.isEmpty() && RequestReader.isRequest(head)
                ? ofRequest(RequestReader.read(head))
                : ValueInspection.of(type, head);
    }

    /** Inspects one field. If it is malformed, the result has a complaint instead of a report. */
    static Inspection ofField(Field field) {
        List<Section> sections = new ArrayList<>();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("value", field.text());
        data.put("fields", List.of(field.data()));
        if (!(field instanceof Field.Malformed)) {
            sections.add(field.section());
        }
        if (field instanceof Field.WellFormed wellFormed && mayBeSecPurpose(wellFormed)) {
            Map<String, Object> facts = meaning(SecPurpose.parse(field.text()));
            sections.add(new Section(Emphasis.HEADING, "As Sec-Purpose", facts, ""));
            data.put("purpose", keys(facts));
        }
        return new Inspection(new Report(field.text(), sections), data, List.of(field));
    }

    private static boolean mayBeSecPurpose(Field.WellFormed field) {
        boolean named = field.name().equals(SecPurpose.NAME) || field.name().equals(Field.UNNAMED);
        return named && field.type() != FieldType.DICTIONARY;
    }

    /**
     * Inspects a request.
     *
     * @param requestLine its first line, or another title
     * @param headers the lines of each header by its name
     * @return the result
     */
    public static Inspection ofRequest(String requestLine, Map<String, List<String>> headers) {
        return ofRequest(new RequestHead(requestLine, headers, Set.of()));
    }

    static Inspection ofRequest(RequestHead request) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("source", orNone(request.purpose().source().headerName()));
        facts.putAll(meaning(request.purpose().secPurpose()));
        facts.put("speculative load", request.purpose().load());
        facts.put("counts as a visit", request.purpose().visit());
        List<Field> fields = new ArrayList<>();
        for (String name : request.names()) {
            KnownField.of(name).ifPresent(known -> fields.add(Field.parse(known, request.value(name))));
        }
        List<Deviation> deviations = Deviation.of(request);

        List<Section> sections = new ArrayList<>();
        sections.add(new Section(Emphasis.HEADING, "Purpose", facts, ""));
        fields.forEach(field -> sections.add(field.section()));
        if (!deviations.isEmpty()) {
            sections.add(section(deviations));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("request", request.line());
        data.put("purpose", keys(facts));
        data.put("fields", fields.stream().map(Field::data).toList());
        data.put("deviations", deviations.stream().map(Inspection::data).toList());
        return new Inspection(new Report(request.line(), sections), data, fields);
    }

    @Override
    public Report report() {
        return report;
    }

    @Override
    public Object data() {
        return data;
    }

    /** {@return one JSON object on one line of printable ASCII, as {@code --json} prints it} */
    public String toJson() {
        return OutputFormat.json(data);
    }

    @Override
    public String complaint() {
        return malformed.stream().map(Field.Malformed::complaint).collect(Collectors.joining());
    }

    @Override
    public boolean isMalformed() {
        return !malformed.isEmpty();
    }

    private static Section section(List<Deviation> deviations) {
        StringBuilder lines = new StringBuilder();
        for (Deviation deviation : deviations) {
            lines.append(deviation.message()).append('\n');
            lines.append("    ").append(deviation.specification()).append('\n');
        }
        return new Section(Emphasis.REMARK, "Deviations", Map.of(), lines.toString());
    }

    private static Map<String, Object> data(Deviation deviation) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("deviation", deviation);
        data.put("message", deviation.message());
        data.put("specification", deviation.specification());
        return data;
    }

    private static Map<String, Object> meaning(SecPurpose purpose) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("prefetch", purpose.isPrefetch());
        facts.put("prerender", purpose.isPrerender());
        facts.put("anonymous-client-ip", purpose.isAnonymousClientIp());
        facts.put("purposes", orNone(purpose.serialize()));
        return facts;
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }

    /** {@return the same facts, with underscores in their names for JSON} */
    private static Map<String, Object> keys(Map<String, Object> facts) {
        Map<String, Object> data = new LinkedHashMap<>();
        facts.forEach((about, fact) -> data.put(about.replaceAll("[ -]", "_"), fact));
        return data;
    }
}
