// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Checks that all stacks answer the same requests in the same way, over real sockets. Each adapter extends this test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ContractTest {
    private final ContractTable table = new ContractTable();
    private final List<RunningStack> running = new ArrayList<>();

    /** {@return the stacks that the adapter supports} */
    protected abstract List<Stack> stacks();

    @BeforeAll
    final void start() throws Exception {
        LogManager.getLogManager().reset(); // keeps logs about aborting clients out of the build's output
        for (Stack stack : stacks()) {
            running.add(RunningStack.start(stack, table));
        }
    }

    @AfterAll
    final void stop() throws Exception {
        for (RunningStack stack : running) {
            stack.server().stop();
        }
    }

    @TestFactory
    final Stream<DynamicNode> contract() throws IOException {
        List<DynamicNode> stacks = new ArrayList<>();
        for (RunningStack stack : running) {
            Stream<DynamicNode> cases = Cases.of(stack.server()).stream().map(one -> test(one, stack));
            DynamicNode documented = dynamicTest("the tables of the documentation", () -> isDocumented(stack));
            stacks.add(dynamicContainer(stack.stack().title(), Stream.concat(cases, Stream.of(documented))));
        }
        return stacks.stream();
    }

    private DynamicNode test(Case one, RunningStack stack) {
        return dynamicTest(one.group() + ": " + one.name(), () -> {
            table.begin(one.group(), stack.stack());
            one.check().on(stack);
            table.passed(one.group(), stack.stack());
        });
    }

    /** Also writes the results to a file, from which the page can be updated. */
    private void isDocumented(RunningStack stack) throws IOException {
        StringBuilder seen = new StringBuilder();
        table.results(stack.stack())
                .forEach((title, cell) ->
                        seen.append(title).append('\t').append(cell).append('\n'));
        String file = "contract-" + stack.stack().title().replaceAll("\\W+", "-") + "-" + Versions.current() + ".tsv";
        Files.writeString(Path.of("target", file), seen);
        assertEquals(
                lines(ContractTable.documented(
                        Files.readAllLines(Documents.stacks()), stack.stack().title())),
                lines(table.results(stack.stack())),
                "docs/stacks.md has other results than target/" + file);
    }

    private static String lines(java.util.Map<String, String> results) {
        return String.join(
                "\n", results.entrySet().stream().map(Object::toString).toList());
    }
}
