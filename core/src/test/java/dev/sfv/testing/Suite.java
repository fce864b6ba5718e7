// SPDX-License-Identifier: Apache-2.0
package dev.sfv.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sfv.model.FieldType;
import dev.sfv.model.FieldValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The official conformance suite of the HTTP working group, read from a folder next to this project. */
public final class Suite {
    private static final Path FOLDER = Path.of("..", "..", "shared", "structured-field-tests");
    private static final String HOW_TO_GET_IT =
            "expected the official test suite in shared/structured-field-tests next to the"
                    + " project. To get it: git clone https://github.com/httpwg/structured-field-tests"
                    + " ../shared/structured-field-tests";

    /** Distinguishes 1 from 1.0, and keeps all digits. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Suite() {}

    /** One record: the lines of a field, and the expected result. */
    public record Case(String name, FieldType type, List<String> lines, boolean mustFail, JsonNode json) {
        public String fieldValue() {
            return String.join(", ", lines);
        }

        /** {@return the canonical form: the value itself if the record has no other; empty if there is nothing to send} */
        public String canonical() {
            if (!json.has("canonical")) {
                return fieldValue();
            }
            List<String> canonical = new ArrayList<>();
            json.get("canonical").forEach(line -> canonical.add(line.asText()));
            return String.join(", ", canonical);
        }

        /** Builds the expected value through the public factories. */
        public FieldValue build() {
            return SuiteValue.build(type, json.get("expected"));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** {@return the records that say how a field is parsed} */
    public static Stream<Case> parsing() {
        return read(FOLDER);
    }

    public static Stream<Case> wellFormed() {
        return parsing().filter(record -> !record.mustFail());
    }

    public static Stream<Case> malformed() {
        return parsing().filter(Case::mustFail);
    }

    public static Stream<Case> serializable() {
        return serializing().filter(record -> !record.mustFail());
    }

    public static Stream<Case> notSerializable() {
        return serializing().filter(Case::mustFail);
    }

    /** {@return the records that only say how a value is written} */
    public static Stream<Case> serializing() {
        return read(FOLDER.resolve("serialisation-tests"));
    }

    private static Stream<Case> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(HOW_TO_GET_IT);
            }
            System.out.println(HOW_TO_GET_IT);
            Assumptions.abort(HOW_TO_GET_IT);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Case> cases = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                for (JsonNode json : JSON.readTree(file.toFile())) {
                    cases.add(caseOf(file.getFileName().toString(), json));
                }
            }
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case caseOf(String file, JsonNode json) {
        List<String> lines = new ArrayList<>();
        json.path("raw").forEach(line -> lines.add(line.asText()));
        return new Case(
                file + ": " + json.path("name").asText(),
                FieldType.valueOf(json.path("header_type").asText().toUpperCase(Locale.ROOT)),
                lines,
                json.path("must_fail").asBoolean(),
                json);
    }
}
