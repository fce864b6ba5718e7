// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.Report.Section;
import dev.sfv.inspector.Style.Emphasis;
import dev.sfv.model.FieldType;
import dev.sfv.model.FieldValue;
import dev.sfv.syntax.SfException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A field as it was sent, and the result of parsing it. */
sealed interface Field {
    /** The name of a value that was given without one. */
    String UNNAMED = "Value";

    /** Parses a field whose specification is known. */
    static Field parse(KnownField field, String text) {
        return parse(
                field.name(),
                field.type(),
                text,
                value -> field.definition()
                        .map(definition -> Meaning.of(definition, text, value))
                        .orElse(Meaning.NONE));
    }

    /** Parses a value without a name. */
    static Field parse(FieldType type, String text) {
        return parse(UNNAMED, type, text, value -> Meaning.NONE);
    }

    /** Parses a field as a type that may differ from the one in its specification. */
    static Field parseAs(FieldType type, String name, String text) {
        return parse(name, type, text, value -> Meaning.UNKNOWN);
    }

    /** Parses a field whose type is not known. */
    static Field parseUnknown(String name, String text) {
        Field field = parseAs(FieldTypes.guess(text), name, text);
        return field instanceof WellFormed ? field : new Unstructured(name, text);
    }

    private static Field parse(String name, FieldType type, String text, Reading reading) {
        try {
            FieldValue value = type.parse(text);
            return new WellFormed(name, type, text, value, reading.read(value));
        } catch (SfException fault) {
            return new Malformed(name, type, text, fault);
        }
    }

    /** Finds the meaning of a well-formed value. */
    @FunctionalInterface
    interface Reading {
        Meaning read(FieldValue value);
    }

    /** A well-formed field. */
    record WellFormed(String name, FieldType type, String text, FieldValue value, Meaning meaning) implements Field {
        @Override
        public Section section() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("canonical", value.serialize());
            facts.putAll(meaning.facts());
            if (!meaning.remarks().isEmpty()) {
                facts.put("remark", String.join("; ", meaning.remarks()));
            }
            return new Section(Emphasis.HEADING, titleOf(name, type), facts, StructureTree.of(value));
        }

        @Override
        public Map<String, Object> data() {
            Map<String, Object> data = dataOf(name, type, text);
            data.put("canonical", value.serialize());
            if (!meaning.facts().isEmpty()) {
                data.put("meaning", meaning.facts());
            }
            if (!meaning.remarks().isEmpty()) {
                data.put("remarks", meaning.remarks());
            }
            data.put("structure", StructureData.of(value));
            return data;
        }
    }

    /** A malformed field. */
    record Malformed(String name, FieldType type, String text, SfException fault) implements Field {
        @Override
        public Section section() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("malformed", fault.description());
            facts.put("at index", fault.index());
            return new Section(Emphasis.FAULT, titleOf(name, type), facts, fault.excerpt());
        }

        @Override
        public Map<String, Object> data() {
            Map<String, Object> data = dataOf(name, type, text);
            data.put("malformed", dataOf(fault));
            return data;
        }

        /** {@return the text for standard error} */
        String complaint() {
            return titleOf(name, type) + ": " + fault.description() + ", at index " + fault.index() + "\n"
                    + fault.excerpt() + "\n";
        }
    }

    /** An unknown field that is not well-formed as any type. It may not be a Structured Field at all. */
    record Unstructured(String name, String text) implements Field {
        private static final String REMARK = "the field is not known, and its value is not that of a Structured Field";

        @Override
        public Section section() {
            return new Section(Emphasis.HEADING, name, Map.of("remark", REMARK), "");
        }

        @Override
        public Map<String, Object> data() {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("name", name);
            data.put("value", text);
            data.put("remarks", List.of(REMARK));
            return data;
        }
    }

    String name();

    /** {@return the field value as it was sent, with its lines combined} */
    String text();

    /** {@return the field as a section of a report} */
    Section section();

    /** {@return the field for JSON} */
    Map<String, Object> data();

    private static String titleOf(String name, FieldType type) {
        return name + ", as " + FieldTypes.withArticle(type);
    }

    private static Map<String, Object> dataOf(String name, FieldType type, String text) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", name);
        data.put("type", type.name());
        data.put("value", text);
        return data;
    }

    /** {@return a fault for JSON, with its problem as {@link dev.sfv.syntax.SfProblem} names it} */
    static Map<String, Object> dataOf(SfException fault) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("problem", fault.problem());
        data.put("message", fault.description());
        data.put("index", fault.index());
        data.put("excerpt", fault.excerpt());
        return data;
    }
}
