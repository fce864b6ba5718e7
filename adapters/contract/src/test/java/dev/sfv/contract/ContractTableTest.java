// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that each cell of the tables is read for each stack, and that a row of another form is an error. */
class ContractTableTest {
    private static final List<String> PASSED = List.of("| cases | number | pass in |", "|---|---:|---|");
    private static final List<String> LEFT = List.of("| request | most stacks | others |", "|---|---:|---|");

    private static Map<String, String> read(String stack, List<String> header, String... rows) {
        return ContractTable.documented(
                Stream.concat(header.stream(), List.of(rows).stream()).toList(), stack);
    }

    @Test
    void groupsOfCases() {
        String[] rows = {"| fields | 7 | all |", "| two applications | 4 | all except Netty, JDK |"};
        assertEquals(Map.of("fields", "7", "two applications", "4"), read("Jetty", PASSED, rows));
        assertEquals(Map.of("fields", "7"), read("Netty", PASSED, rows));
        assertEquals(Map.of("fields", "7"), read("JDK", PASSED, rows));
    }

    @Test
    void resultsOfServers() {
        String[] rows = {"| `OPTIONS *` | 200 | 404: Jetty, Vert.x; closed: JDK |", "| `GET /a;b` | 503 | |"};
        assertEquals(Map.of("`OPTIONS *`", "200", "`GET /a;b`", "503"), read("Spring MVC", LEFT, rows));
        assertEquals(Map.of("`OPTIONS *`", "404", "`GET /a;b`", "503"), read("Vert.x", LEFT, rows));
        assertEquals(Map.of("`OPTIONS *`", "closed", "`GET /a;b`", "503"), read("JDK", LEFT, rows));
    }

    @Test
    void otherTablesAreNotRead() {
        List<String> header = List.of("| cell | meaning | |", "|---|---|---|");
        assertEquals(Map.of(), read("Jetty", header, "| fields | 7 | all |"));
        assertEquals(Map.of(), read("Jetty", PASSED, "", "| fields | 7 | all |", "| other | 7 | all |"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| fields | 7 |",
                "| fields | | all |",
                "| fields | 7 | |",
                "| fields | 7 | most |",
                "| fields | 7 | all except Netti |",
                "| fields | 7 | all except Netty,JDK |",
                "| once | 1 | all |"
            })
    void wrongGroups(String row) {
        assertThrows(IllegalArgumentException.class, () -> read("Jetty", PASSED, "| once | 1 | all |", row));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| x | 400 | 200: Netty | |",
                "| x | | 200: Netty |",
                "| x | 400 | 200 |",
                "| x | 400 | 200: |",
                "| x | 400 | 200: Netti |",
                "| x | 400 | 400: Netty |",
                "| x | 400 | 200: Netty, Netty |",
                "| x | 400 | 200: Netty; 404: Netty |",
                "| x | 400 | 200: Netty; |",
                "| once | 200 | |"
            })
    void wrongResults(String row) {
        assertThrows(IllegalArgumentException.class, () -> read("Jetty", LEFT, "| once | 200 | |", row));
    }

    @Test
    void unknownStack() {
        assertThrows(IllegalArgumentException.class, () -> read("Netti", PASSED));
    }

    @Test
    void thePageIsRead() throws IOException {
        List<String> page = Files.readAllLines(Documents.stacks());
        Map<String, String> jdk = ContractTable.documented(page, "JDK");
        assertEquals("106", jdk.get("what browsers sent"));
        assertEquals("closed", jdk.get("`GET mailto:x`"));
        assertEquals(
                List.of("two applications"),
                ContractTable.documented(page, "Tomcat").keySet().stream()
                        .filter(title -> !jdk.containsKey(title))
                        .toList());
    }
}
