// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.Report.Section;
import dev.sfv.inspector.Style.Tone;
import dev.sfv.model.FieldType;
import dev.sfv.model.FieldValue;
import dev.sfv.syntax.SfException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A field as it came, and what the library makes of it. */
sealed interface Field {
    /** A well-formed one. */
    record WellFormed(String name, FieldType type, String text, FieldValue value) implements Field {
        @Override
        public Section section() {
            Map<String, Object> facts = Map.of("canonical", value.serialize());
            return new Section(Tone.HEADING, title(), facts, StructureTree.of(value));
        }

        @Override
        public Map<String, Object> finding() {
            Map<String, Object> finding = new LinkedHashMap<>();
            finding.put("canonical", value.serialize());
            finding.put("structure", StructureData.of(value));
            return finding;
        }
    }

    /** A malformed one. */
    record Malformed(String name, FieldType type, String text, SfException fault) implements Field {
        @Override
        public Section section() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("malformed", fault.description());
            facts.put("at index", fault.index());
            return new Section(Tone.FAULT, title(), facts, fault.excerpt());
        }

        @Override
        public Map<String, Object> finding() {
            return Map.of("malformed", Field.dataOf(fault));
        }

        /** What standard error hears. */
        String complaint() {
            return title() + ": " + fault.description() + ", at index " + fault.index() + "\n" + fault.excerpt() + "\n";
        }
    }

    /** Parses a field. */
    static Field parse(String name, FieldType type, String text) {
        try {
            return new WellFormed(name, type, text, type.parse(text));
        } catch (SfException fault) {
            return new Malformed(name, type, text, fault);
        }
    }

    String name();

    FieldType type();

    /** The field value as it came, its lines combined. */
    String text();

    /** For people. */
    Section section();

    /** For machines: what it is, or how it is malformed. */
    Map<String, Object> finding();

    default String title() {
        return name() + ", as " + FieldTypes.withArticle(type());
    }

    /** For machines: all of it. */
    default Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", name());
        data.put("type", type().name());
        data.put("value", text());
        data.putAll(finding());
        return data;
    }

    /** For machines: a fault, with its problem as {@link dev.sfv.syntax.SfProblem} names it. */
    static Map<String, Object> dataOf(SfException fault) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("problem", fault.problem());
        data.put("message", fault.description());
        data.put("index", fault.index());
        data.put("excerpt", fault.excerpt());
        return data;
    }
}
