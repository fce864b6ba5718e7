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
    private static final List<String> PASSED = List.of("| cases | number |", "|---|---:|");
    private static final List<String> LEFT = List.of("| request | most stacks | others |", "|---|---:|---|");

    private static Map<String, String> read(String stack, List<String> header, String... rows) {
        return ContractTable.documented(
                Stream.concat(header.stream(), List.of(rows).stream()).toList(), stack);
    }

    @Test
    void groupsOfCases() {
        String[] rows = {"| fields | 7 |", "| two applications (all except Netty, JDK) | 4 |"};
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
    void connectionsAndCounts() {
        List<String> connections = List.of("| connections | most stacks | others |", "|---|---:|---|");
        List<String> counted = List.of("| requests counted | most stacks | others |", "|---|---:|---|");
        assertEquals(
                Map.of("connections: two requests", "2"), read("JDK", connections, "| two requests | 1 | 2: JDK |"));
        assertEquals(Map.of("requests counted: cut off", "0"), read("Jetty", counted, "| cut off | 0 | 1: JDK |"));
    }

    @Test
    void otherTablesAreNotRead() {
        List<String> header = List.of("| cell | meaning | |", "|---|---|---|");
        assertEquals(Map.of(), read("Jetty", header, "| fields | 7 | |"));
        assertEquals(Map.of(), read("Jetty", PASSED, "", "| fields | 7 |", "| other | 7 |"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| fields |",
                "| fields | |",
                "| | 7 |",
                "| fields | 7 | |",
                "| fields () | 7 |",
                "| fields (all except ) | 7 |",
                "| fields (Netty) | 7 |",
                "| fields (all except Netti) | 7 |",
                "| fields (all except Netty,JDK) | 7 |",
                "| once (all except JDK) | 1 |",
                "| once | 1 |"
            })
    void wrongGroups(String row) {
        assertThrows(IllegalArgumentException.class, () -> read("Jetty", PASSED, "| once | 1 |", row));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| x | 400 | 200: Netty | |",
                "| x | | 200: Netty |",
                "| | 400 | 200: Netty |",
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
        assertEquals("lost", jdk.get("connections: the same, with a body of 100 KB"));
        assertEquals("1", jdk.get("requests counted: cut off in the header"));
        assertEquals(
                List.of("two applications"),
                ContractTable.documented(page, "Tomcat").keySet().stream()
                        .filter(title -> !jdk.containsKey(title))
                        .toList());
    }
}
